import type { Language, Section } from './essay.ts'
import { type FileName, readFileName } from './file-name.ts'
import { type Front, readFrontMatter } from './front-matter.ts'
import { lengthOf } from './length.ts'
import { parseMarkdown } from './markdown.ts'
import type { ParsedEssay } from './parsed-essay.ts'
import { readPlainText } from './plain-text.ts'
import type { Problem } from './problem.ts'
import { identify, type Passage } from './section-id.ts'
import { deriveSlug } from './slug.ts'
import { summarise } from './summary.ts'
import { plainToMarkdown } from './to-markdown.ts'

export type { ParsedEssay } from './parsed-essay.ts'
export { settleSlugs } from './settle-slugs.ts'

/** A file of the owner's, decoded: its lines are parted by `\n`. */
export interface SourceFile {
  /** Path relative to the corpus, with `/` between folders. */
  readonly path: string
  readonly text: string
}

/** What a file holds, and all that is wrong in it. */
export interface ParsedFile {
  readonly essays: readonly ParsedEssay[]
  readonly problems: readonly Problem[]
}

/** An essay as its format gives it. */
interface Body {
  readonly title: string
  readonly titled: boolean
  readonly author?: string
  readonly date?: string
  readonly line: number
  readonly number?: number
  readonly passages: readonly Passage[]
  readonly markdown: string
  readonly problems?: readonly Problem[]
}

/** What the essays of a file have in common. */
interface Shared {
  readonly path: string
  readonly name: FileName
  readonly front: Front
  readonly lang: Language
}

/**
 * Reads one file of the owner's: Markdown (`.md`, `.markdown`) with one essay, or
 * plain text (`.txt`) with one or many. Both may begin with front matter; of many
 * essays it says the language and tags of each, the author and date of those that do not,
 * and the slug that is numbered.
 *
 * `parseFile({ path: 'rain.md', text: '# 雨\n\n雨停了。' })` has one essay, titled 雨,
 * which asks for the slug `rain`, and no problems.
 */
export function parseFile({ path, text }: SourceFile): ParsedFile {
  const name = readFileName(path)
  const read = readers[name.ending]
  if (read === undefined) {
    return failed(path, `found the ending \`${name.ending}\`, expected .md, .markdown or .txt`)
  }
  if (text.trim() === '') return failed(path, 'found an empty file, expected an essay')
  const front = readFrontMatter(text, path)
  const shared: Shared = { path, name, front, lang: front.matter.lang ?? 'zh-Hans' }
  const problems = [...front.problems]
  const bodies = read(shared)
  const essays = bodies.map((body) => {
    const { sections, problems: wrongIds } = identify(body.passages, path)
    problems.push(...(body.problems ?? []), ...wrongIds)
    // What was meant for a title may stand in front matter that cannot be read.
    if (!body.titled && front.problems.every(({ severity }) => severity === 'warning')) {
      const message = `found no title, expected \`title\` in front matter, or a ${name.ending === '.txt' ? 'short first line' : 'line such as `# Title`'}: the name of the file stands in`
      problems.push({ file: path, line: body.line, message, severity: 'warning' })
    }
    if (!front.matter.draft && sections.every(({ html }) => html === '')) {
      const message = `found no text in “${body.title}”, expected some below the title`
      problems.push({ file: path, line: body.line, message, severity: 'error' })
    }
    return essayOf(shared, body, sections, bodies.length > 1)
  })
  return { essays, problems }
}

function failed(file: string, message: string): ParsedFile {
  return { essays: [], problems: [{ file, line: 1, message, severity: 'error' }] }
}

function readMarkdown({ path, name, front, lang }: Shared): Body[] {
  const { title } = front.matter
  const context = { file: path, firstLine: front.bodyLine, lang }
  const body = parseMarkdown(front.body, title === undefined ? context : { ...context, title })
  return [
    {
      ...body,
      title: body.title ?? name.stem,
      titled: body.title !== undefined,
      line: front.bodyLine,
      markdown: front.body.trim(),
    },
  ]
}

function readText({ name, front }: Shared): Body[] {
  const { title } = front.matter
  const context = { firstLine: front.bodyLine, stem: name.stem }
  const essays = readPlainText(front.body, title === undefined ? context : { ...context, title })
  return essays.map((essay) => ({ ...essay, markdown: plainToMarkdown(essay.passages) }))
}

const readers: Readonly<Record<string, (shared: Shared) => readonly Body[]>> = {
  '.md': readMarkdown,
  '.markdown': readMarkdown,
  '.txt': readText,
}

function essayOf(
  { path, name, front, lang }: Shared,
  body: Body,
  sections: readonly Section[],
  isOneOfMany: boolean,
): ParsedEssay {
  const { matter, lines } = front
  // Of many essays, each knows its own author and day best.
  const { author, date = name.date } = isOneOfMany ? { ...matter, ...body } : { ...body, ...matter }
  const slug = matter.slug ?? deriveSlug(name.stem, body.title)
  return {
    file: path,
    wish: {
      slug: body.number === undefined ? slug : `${slug}-${body.number}`,
      explicit: matter.slug !== undefined,
      line: lines.slug ?? body.line,
    },
    title: body.title,
    lang,
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { date }),
    summary: (isOneOfMany ? undefined : matter.summary) ?? summarise(sections),
    tags: matter.tags ?? [],
    length: sections.reduce(
      (sum, { level, label, text }) => sum + lengthOf(text) + (level > 0 ? lengthOf(label) : 0),
      0,
    ),
    aliases: (body.number ?? 1) === 1 ? (matter.aliases ?? []) : [],
    aliasLine: lines.aliases ?? body.line,
    draft: matter.draft ?? false,
    sections,
    markdown: body.markdown,
    chosenIds: body.passages.flatMap(({ explicitId }) => explicitId ?? []),
  }
}
