import type { Spot } from './finding.ts'
import { quotePairs } from './quote-state.ts'

const opening = new Map(quotePairs.map(([open = '', close = '']) => [open, close]))
const closing = new Map(quotePairs.map(([open = '', close = '']) => [close, open]))
/** `1）`, `（a` of lists, and apostrophes: marks that have no partner by right. */
const alone =
  /(?<=^\s*(?:[-*>#]\s*)*[\p{N}a-zA-Z一二三四五六七八九十]{1,3})）|(?<=\p{Script=Latin})’|’(?=\p{Script=Latin})/gu

/**
 * Finds quotes and brackets without a partner on their line, and the same mark twice. A quote that
 * goes on over paragraphs opens each of them again, and is closed on the last.
 */
export function findQuotes(lines: readonly string[]): Spot[] {
  return lines.flatMap((text, line) => {
    const shown = text.replace(alone, (mark) => ' '.repeat(mark.length))
    const next = lines.slice(line + 1).find((each) => each.trim() !== '') ?? ''
    return [...doubled(shown, line), ...unpaired(shown, line, next)]
  })
}

function doubled(text: string, line: number): Spot[] {
  return [...text.matchAll(/([“”「」《》])\1+/g)].map(
    ({ 0: found, 1: repair = '', index: at }) => ({
      line,
      at,
      found,
      repair,
      why: 'the same quote twice',
    }),
  )
}

function unpaired(text: string, line: number, next: string): Spot[] {
  const open: { mark: string; at: number }[] = []
  const spots: Spot[] = []
  const report = (mark: string, at: number) =>
    spots.push({ line, at, found: mark, why: `${mark} without its partner` })
  const single = text.replace(/([“”「」《》])\1+/g, (run) => run.charAt(0).padEnd(run.length))
  for (let at = 0; at < single.length; at++) {
    const mark = single.charAt(at)
    if (opening.has(mark)) open.push({ mark, at })
    const partner = closing.get(mark)
    if (partner === undefined) continue
    const match = open.findLastIndex((each) => each.mark === partner)
    if (match < 0) {
      report(mark, at)
      continue
    }
    // What was opened since lies inside, and can no longer be closed.
    for (const lost of open.splice(match).slice(1)) report(lost.mark, lost.at)
  }
  for (const { mark, at } of open) if (!next.trimStart().startsWith(mark)) report(mark, at)
  return spots.sort((one, other) => one.at - other.at)
}
