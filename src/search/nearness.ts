import type { Checked } from './check.ts'

/** Further apart than this, in UTF-16 units, the phrases of a query say nothing of each other. */
const farApart = 120

/**
 * How much better a section answers where all phrases stand near each other: its score times 1 to 2.
 */
export function nearnessScore({ candidate, text }: Checked, phrases: number): number {
  const span = phrases > 1 ? shortestSpan(text, phrases) : farApart
  return candidate.score * (2 - Math.min(span, farApart) / farApart)
}

/** Length of the shortest stretch with a match of every phrase; infinite where there is none. */
function shortestSpan(matches: Checked['text'], phrases: number): number {
  const sorted = [...matches].sort((a, b) => a.start - b.start)
  const seen = new Map<number, number>()
  let shortest = Number.POSITIVE_INFINITY
  for (const { phrase, start, end } of sorted) {
    seen.set(phrase, start)
    if (seen.size === phrases) shortest = Math.min(shortest, end - Math.min(...seen.values()))
  }
  return shortest
}
