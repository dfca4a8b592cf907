import { joinsClosely } from './han.ts'
import { endsSentence, splitAfterSentences } from './sentence.ts'
import { isBlank, type SourceLine } from './source-line.ts'

/** How the lines of a body were broken. */
export interface Layout {
  /** Columns that its lines were wrapped at by hand or by a program; 0 where each line is whole. */
  readonly width: number
  /** Whether blank lines or indents show where paragraphs begin. */
  readonly marked: boolean
}

/** A wrapped line may stay this many columns short: a long Latin word that did not fit. */
const ragged = 12

function isIndented({ text }: SourceLine): boolean {
  return /^(?:\u3000| {2}|\t)/.test(text)
}

/** Columns in a fixed-width font: a Han character takes two. */
function columns({ text }: SourceLine): number {
  let width = 0
  for (const character of text.trimEnd()) width += character > '\u2E80' ? 2 : 1
  return width
}

/**
 * Finds out how a body's lines were broken. They were wrapped if many end in the
 * middle of a sentence, and those that do are about equally long; lines of verse
 * are shorter (under 40 columns), whole paragraphs longer (over 160).
 */
export function readLayout(lines: readonly SourceLine[]): Layout {
  const shown = lines.filter((line) => !isBlank(line))
  const marked = shown.length < lines.length || shown.some(isIndented)
  const width = shown.reduce((most, line) => Math.max(most, columns(line)), 0)
  if (width < 40 || width > 160) return { width: 0, marked }
  const followed = lines.filter((line, at) => {
    const next = lines[at + 1]
    return !isBlank(line) && next !== undefined && !isBlank(next) && !isIndented(next)
  })
  const broken = followed.filter(({ text }) => !endsSentence(text.trim()))
  const full = broken.filter((line) => isFull(line, { width, marked }))
  const wrapped = broken.length * 3 >= followed.length && full.length * 5 >= broken.length * 4
  return { width: broken.length > 0 && wrapped ? width : 0, marked }
}

/** Whether a line goes on to the wrapped edge, so that the next may belong to it. */
export function isFull(line: SourceLine, { width }: Layout): boolean {
  return width > 0 && columns(line) >= width - ragged
}

/**
 * The paragraphs of a stretch of lines: parted by blank lines, indents or line
 * ends, wrapped lines joined; a stretch of one line is parted at the spaces
 * after its sentences.
 *
 * The lines `　　雨停了。` and `　　我们出门。` are `['雨停了。', '我们出门。']`.
 */
export function paragraphsOf(lines: readonly SourceLine[], layout: Layout): string[] {
  const shown = lines.filter((line) => !isBlank(line))
  if (shown.length === 1) return shown.flatMap(({ text }) => splitAfterSentences(text.trim()))
  const paragraphs: string[] = []
  let before: SourceLine | undefined
  for (const line of lines) {
    const text = line.text.trim()
    if (text !== '') {
      const last = paragraphs.length - 1
      if (before !== undefined && continues(before, line, layout)) {
        paragraphs[last] = join(paragraphs[last] ?? '', text)
      } else paragraphs.push(text)
    }
    before = text === '' ? undefined : line
  }
  return paragraphs
}

function continues(before: SourceLine, line: SourceLine, layout: Layout): boolean {
  if (!isFull(before, layout) || isIndented(line)) return false
  return layout.marked || !endsSentence(before.text.trim())
}

function join(before: string, after: string): string {
  const close = joinsClosely(before.at(-1) ?? '', after.charAt(0))
  return close ? before + after : `${before} ${after}`
}
