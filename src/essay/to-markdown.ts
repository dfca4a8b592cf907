import { stringify } from 'yaml'
import type { Section, SourcedEssay } from './essay.ts'

/**
 * A whole essay as a Markdown file that this site reads back as the same essay:
 * front matter, the title as a heading, then the body.
 */
export function toMarkdown(essay: SourcedEssay): string {
  const { title, author, date, lang, slug, summary, tags, markdown } = essay
  const matter = {
    title,
    author,
    date,
    lang,
    slug,
    summary,
    tags: tags.length > 0 ? tags : undefined,
  }
  const heading = /^#\s/.test(markdown) ? '' : `# ${escapeMarkdown(title)}\n\n`
  return `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${heading}${markdown}\n`
}

/**
 * Sections of plain text as Markdown: each with its heading where it has one, and a block a
 * paragraph. A line 3 * 4 becomes `3 \* 4`.
 */
export function plainToMarkdown(
  sections: readonly Pick<Section, 'label' | 'level' | 'text'>[],
): string {
  return sections
    .flatMap(({ label, level, text }) => {
      const heading = level > 0 ? [`${'#'.repeat(level)} ${escapeMarkdown(label)}`] : []
      return [...heading, ...text.split('\n').map(escapeMarkdown)]
    })
    .join('\n\n')
}

/** Plain text so that Markdown reads nothing into it. */
function escapeMarkdown(line: string): string {
  return line
    .replace(/[\\`*_{}[\]<>&#~|]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}
