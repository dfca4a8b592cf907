import { asTitle, type Head, readByline, readHead } from './byline.ts'
import { type Marker, markersOf } from './collection.ts'
import { fullWidth } from './full-width.ts'
import { readPlainBody } from './plain-body.ts'
import type { Passage } from './section-id.ts'
import type { SourceLine } from './source-line.ts'

/** What a plain text cannot say of itself. */
export interface PlainContext {
  /** Line of the file that the text begins on, from 1. */
  readonly firstLine: number
  /** The title that the owner gave elsewhere: of the essay, or of all in the file. */
  readonly title?: string
  /** The name of the file, for a text without a title. */
  readonly stem: string
}

/** An essay in plain text, read. */
export interface PlainEssay {
  readonly title: string
  /** Whether the text has a title; else it is the file's name. */
  readonly titled: boolean
  readonly author?: string
  /** ISO 8601. */
  readonly date?: string
  /** Line of the file that it begins on, from 1. */
  readonly line: number
  /** Its number among the essays of the file; absent where it is the only one, or stands before them. */
  readonly number?: number
  readonly passages: readonly Passage[]
}

/**
 * Reads a plain text: one essay, or many of them in one file, each below a line
 * with its number. ASCII punctuation between Han characters becomes full-width.
 *
 * `readPlainText('心得一:\n雨停了。\n心得二:\n我们出门。', { firstLine: 1, stem: 'notes' })`
 * are two essays, 心得一 and 心得二, numbered 1 and 2.
 */
export function readPlainText(text: string, context: PlainContext): PlainEssay[] {
  const lines = text
    .split('\n')
    .map((line, at) => ({ text: fullWidth(line), number: context.firstLine + at }))
  const markers = markersOf(lines)
  const first = markers[0]
  if (first === undefined) return [essayOf(readHead(lines, context.title), lines, context)]

  const front = lines.slice(0, lines.indexOf(first.line))
  const head = readHead(front, context.title)
  const preface = head.rest.length > 0 ? [essayOf(head, front, context)] : []
  const collection = head.title ?? context.stem
  const essays = markers.map((marker, at) => {
    const next = markers[at + 1]
    const from = lines.indexOf(marker.line) + 1
    const below = lines.slice(from, next && lines.indexOf(next.line))
    const { rest, ...byline } = readByline(below, 0)
    const title = titleOf(marker, collection)
    return {
      ...(head.author === undefined ? {} : { author: head.author }),
      ...(head.date === undefined ? {} : { date: head.date }),
      ...byline,
      title,
      titled: true,
      line: marker.line.number,
      number: marker.number,
      passages: readPlainBody(rest, title),
    }
  })
  return [...preface, ...essays]
}

function essayOf(
  head: Head,
  lines: readonly SourceLine[],
  { stem, firstLine }: PlainContext,
): PlainEssay {
  const { title = stem, rest, ...byline } = head
  return {
    ...byline,
    title,
    titled: head.title !== undefined,
    line: lines[0]?.number ?? firstLine,
    passages: readPlainBody(rest, title),
  }
}

/** The title on the line, else that of the collection with the number: `总题（一）`. */
function titleOf(marker: Marker, collection: string): string {
  if (marker.title !== '') return asTitle(marker.title)
  if (marker.prefix !== '') return asTitle(marker.line.text)
  return `${collection}（${marker.numeral}）`
}
