import type { EssaySummary } from '../essay/essay.ts'
import { markdownPath } from '../essay/paths.ts'
import type { Publication } from './publication.ts'

/**
 * The site for language models (llmstxt.org): what it is, the newest essays as Markdown, and where
 * the rest is found; `origin` is scheme and host.
 */
export function llms(
  { title, description, licence }: Publication,
  origin: string,
  essays: readonly EssaySummary[],
): string {
  const items = essays.map(({ slug, title, summary }) => {
    const link = `- [${plain(title)}](${origin}${markdownPath(slug)})`
    return summary === '' ? link : `${link}: ${plain(summary)}`
  })
  return [
    `# ${plain(title)}`,
    `> ${plain(description)}`,
    ...(licence ? [`Licence: ${[licence.name, licence.url].filter(Boolean).join(', ')}`] : []),
    `Every essay is Markdown at \`${origin}/essays/SLUG.md\`.`,
    `## Essays\n\n${items.join('\n')}`,
    `## Optional\n\n${[
      `- [All essays, 50 a page](${origin}/essays.json)`,
      `- [Search](${origin}/search.json?q=): \`${origin}/search.json?q=WORDS\``,
      `- [OpenAPI description](${origin}/openapi.json)`,
      `- [Sitemap](${origin}/sitemap.xml)`,
    ].join('\n')}`,
  ]
    .join('\n\n')
    .concat('\n')
    .toWellFormed()
}

/** Text on one line in which Markdown reads nothing. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>]/g, '\\$&')
}
