import { readDate } from './calendar-date.ts'
import { readHeading } from './plain-heading.ts'
import { endsSentence } from './sentence.ts'
import { isBlank, type SourceLine } from './source-line.ts'

/** The longest line that is a title and no paragraph, in characters. */
const longest = 40

/** What stands above the text of a plain-text essay. */
export interface Head {
  readonly title?: string
  readonly author?: string
  /** ISO 8601. */
  readonly date?: string
  /** The lines below. */
  readonly rest: readonly SourceLine[]
}

/** A title without the colon that lists put behind it: `asTitle('心得一：')` is `'心得一'`. */
export function asTitle(line: string): string {
  const title = line.trim()
  return /[:：]$/.test(title) ? title.slice(0, -1).trim() : title
}

/** Whether a line may be the title above a text: short, and no sentence. */
export function isTitleLine(line: string): boolean {
  const title = line.trim()
  return (
    title !== '' &&
    title.length <= longest &&
    !endsSentence(title) &&
    !/[，,、]$/.test(title) &&
    readHeading(title) === undefined
  )
}

/**
 * Reads the title and, right below it, a line with the author (`作者：…`, `文/…`)
 * and one with the date. For the lines 雨, 文/林一, 2020年2月16日, 下了。 it is
 * `{ title: '雨', author: '林一', date: '2020-02-16', rest: [下了。] }`.
 *
 * @param known the title, where it is known already: a first line that repeats it is left out
 */
export function readHead(lines: readonly SourceLine[], known?: string): Head {
  const shown = lines.filter((line) => !isBlank(line))
  const first = shown[0]?.text ?? ''
  const repeats = known !== undefined && asTitle(first) === known
  const titled = repeats || (known === undefined && isTitleLine(first))
  const title = known ?? (titled ? asTitle(first) : undefined)
  return { ...(title === undefined ? {} : { title }), ...readByline(lines, titled ? 1 : 0) }
}

/** Reads author and date from the first two lines that show, after `skipped` of them. */
export function readByline(
  lines: readonly SourceLine[],
  skipped: number,
): Pick<Head, 'author' | 'date' | 'rest'> {
  const shown = lines.filter((line) => !isBlank(line)).slice(skipped)
  let author: string | undefined
  let date: string | undefined
  let read = 0
  for (const { text } of shown.slice(0, 2)) {
    const name: string | undefined = author === undefined ? readAuthor(text) : undefined
    const day: string | undefined = date === undefined ? readDateLine(text) : undefined
    if (name === undefined && day === undefined) break
    author ??= name
    date ??= day
    read++
  }
  const from = shown[read]
  const rest = from === undefined ? [] : lines.slice(lines.indexOf(from))
  return {
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { date }),
    rest,
  }
}

function readAuthor(line: string): string | undefined {
  if (line.length > longest || endsSentence(line)) return undefined
  const name = /^\s*(?:作\s*者\s*[:：]|[文撰]\s*[/／|｜:：])(.+)$/.exec(line)?.[1]?.trim()
  return name === '' ? undefined : name
}

function readDateLine(line: string): string | undefined {
  if (line.length > longest) return undefined
  return readDate(line.trim().replace(/^(?:写作|发布|发表)?(?:日期|时间)\s*[:：]\s*/, ''))
}
