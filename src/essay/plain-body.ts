import { escapeHtml } from './html-text.ts'
import { isFull, type Layout, paragraphsOf, readLayout } from './paragraphs.ts'
import { readHeading } from './plain-heading.ts'
import type { Passage } from './section-id.ts'
import { openingClause } from './sentence.ts'
import { isBlank, type SourceLine } from './source-line.ts'

/** A heading line, or none, with the lines below it. */
interface Stretch {
  readonly rank?: number
  readonly heading: string
  readonly line: number
  readonly lines: SourceLine[]
}

/**
 * The passages of a plain-text essay below its title: one for each paragraph; or,
 * where it has headings such as `一、缘起` and `（一）过程`, one for each of those,
 * after one of level 0 for the text before them.
 *
 * The lines 雨停了。 and 我们出门。 are two passages of level 0, labelled 雨停了 and 我们出门。
 *
 * @param title labels the text before the first heading
 */
export function readPlainBody(lines: readonly SourceLine[], title: string): Passage[] {
  const layout = readLayout(lines)
  const [lead, ...headed] = stretches(lines, layout)
  if (headed.length === 0) return eachParagraph(lead, layout)
  const ranks = [...new Set(headed.map(({ rank = 0 }) => rank))].sort()
  const passages = headed.map((stretch) => {
    const level = 2 + ranks.indexOf(stretch.rank ?? 0)
    const { heading, line } = stretch
    return {
      ...proseOf(paragraphsOf(stretch.lines, layout)),
      key: `${level} ${heading}`,
      line,
      label: heading,
      level,
      heading: escapeHtml(heading),
    }
  })
  const opening = proseOf(paragraphsOf(lead.lines, layout))
  if (opening.text === '') return passages
  const before = { ...opening, key: 'lead', line: lead.line, label: title, level: 0, heading: '' }
  return [before, ...passages]
}

function eachParagraph({ lines, line }: Stretch, layout: Layout): Passage[] {
  return paragraphsOf(lines, layout).map((paragraph) => ({
    ...proseOf([paragraph]),
    key: paragraph,
    line,
    label: openingClause(paragraph),
    level: 0,
    heading: '',
  }))
}

function proseOf(paragraphs: readonly string[]): { html: string; text: string } {
  const html = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')
  return { html, text: paragraphs.join('\n') }
}

/** Parts a body at its heading lines; what is before the first comes first. */
function stretches(lines: readonly SourceLine[], layout: Layout): [Stretch, ...Stretch[]] {
  const headings = headingsOf(lines, layout)
  const lead: Stretch = { heading: '', line: lines[0]?.number ?? 1, lines: [] }
  const found: [Stretch, ...Stretch[]] = [lead]
  let current = lead
  for (const line of lines) {
    const rank = headings.get(line)
    if (rank === undefined) current.lines.push(line)
    else {
      current = { rank, heading: line.text.trim(), line: line.number, lines: [] }
      found.push(current)
    }
  }
  return found
}

/** The heading lines with their ranks, without those that are the items of a list. */
function headingsOf(lines: readonly SourceLine[], layout: Layout): Map<SourceLine, number> {
  const shown = lines.filter((line) => !isBlank(line))
  const ranks = shown.map((line, at) => {
    const before = shown[at - 1]
    // A line in the middle of a wrapped paragraph only looks like one.
    const wrapped = isFull(line, layout) || (before !== undefined && isFull(before, layout))
    return wrapped ? undefined : readHeading(line.text)
  })
  const headings = new Map<SourceLine, number>()
  for (const rank of new Set(ranks)) {
    if (rank === undefined) continue
    const places = [...ranks.keys()].filter((at) => ranks[at] === rank)
    // Most headings have something below them; the items of a list follow each other.
    const leading = places.filter((at) => at + 1 < ranks.length && ranks[at + 1] !== rank)
    if (leading.length * 2 < places.length) continue
    for (const line of shown.filter((_, at) => ranks[at] === rank)) headings.set(line, rank)
  }
  return headings
}
