import { type Candidate, type Found, firstNotBelow } from './found.ts'

/** Up to so many are kept sorted while the others go by; more are sorted all at once. */
const mostInserted = 256

/**
 * The best of what was found, from a rank up to another, equal ones in the order of the list: those
 * with a date from the last number down, then the undated from the first up.
 *
 * `best(found, undated, 0, 10) // [{ section: 17, score: 4.2 }, …]`
 *
 * @param undated how many sections have no date: they have the lowest numbers
 */
export function best(
  { sections, scores }: Found,
  undated: number,
  from: number,
  until: number,
): Candidate[] {
  if (from >= sections.length || until <= from) return []
  const score = (at: number): number => scores[at] ?? 0
  const dated = sections.length - firstNotBelow(sections, undated, 0)
  const listed = (place: number): number =>
    place < dated ? sections.length - 1 - place : place - dated
  let places: number[] = []
  if (until <= mostInserted) {
    let least = Number.NEGATIVE_INFINITY
    for (let place = 0; place < sections.length; place++) {
      const at = listed(place)
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
    places = Array.from(sections, (_, place) => listed(place)).sort((a, b) => score(b) - score(a))
  }
  return places.slice(from, until).map((at) => ({ section: sections[at] ?? 0, score: score(at) }))
}
