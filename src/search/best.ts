import type { Candidate, Found } from './found.ts'

/** Up to so many are kept sorted while the others go by; more are sorted all at once. */
const mostInserted = 256

/**
 * The best of what was found, from a rank up to another, equal ones in the order of the corpus.
 *
 * `best(found, 0, 10) // [{ section: 17, score: 4.2 }, …]`
 */
export function best({ sections, scores }: Found, from: number, until: number): Candidate[] {
  if (from >= sections.length || until <= from) return []
  const score = (at: number): number => scores[at] ?? 0
  let places: number[] = []
  if (until <= mostInserted) {
    let least = Number.NEGATIVE_INFINITY
    for (let at = 0; at < sections.length; at++) {
      if ((scores[at] ?? 0) <= least) continue
      let low = 0
      let high = places.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (score(places[middle] ?? 0) >= score(at)) low = middle + 1
        else high = middle
      }
      places.splice(low, 0, at)
      places.length = Math.min(places.length, until)
      if (places.length === until) least = score(places[until - 1] ?? 0)
    }
  } else {
    places = [...sections.keys()].sort((a, b) => score(b) - score(a) || a - b)
  }
  return places.slice(from, until).map((at) => ({ section: sections[at] ?? 0, score: score(at) }))
}
