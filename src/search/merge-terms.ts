import type { IndexPart } from './index-part.ts'
import { PostingsMerge } from './merge-postings.ts'
import type { Entry } from './number-sections.ts'

/** How far a part has been read. */
interface Reading {
  /** The part's place among all. */
  readonly place: number
  /** The number of its first section. */
  readonly base: number
  readonly part: IndexPart
  /** The next term, and where the one after it begins. */
  term: string
  next: number
  /** Where its postings begin. */
  at: number
}

/** The terms of all parts, each once, in their order, with the postings of all of them. */
export function* mergeTerms(parts: readonly IndexPart[]): Generator<Entry> {
  const readings = openReadings(parts)
  const merge = new PostingsMerge()
  for (let first = readings[0]; first; first = readings[0]) {
    const { term } = first
    // Parts that have the same term come in their order.
    for (let same: Reading | undefined = first; same?.term === term; same = readings[0]) {
      same.at = merge.add(same.part.postings, same.at, same.base)
      if (!readOn(same)) {
        const last = readings.pop()
        if (last && last !== same) readings[0] = last
      }
      sink(readings)
    }
    yield [term, merge.take()]
  }
}

/** All parts at their first terms, as a heap: the least stands on top. */
function openReadings(parts: readonly IndexPart[]): Reading[] {
  let base = 0
  const readings = parts.flatMap((part, place) => {
    const reading = { place, base, part, term: '', next: 0, at: 0 }
    base += part.sections
    return readOn(reading) ? [reading] : []
  })
  // An ordered list is a heap.
  return readings.sort((a, b) => (isBefore(a, b) ? -1 : 1))
}

/** Goes on to the next term; answers whether there is one. */
function readOn(reading: Reading): boolean {
  const { terms } = reading.part
  if (reading.next >= terms.length) return false
  const end = terms.indexOf('\n', reading.next)
  const until = end === -1 ? terms.length : end
  reading.term = terms.slice(reading.next, until)
  reading.next = until + 1
  return true
}

const isBefore = (one: Reading, other: Reading): boolean =>
  one.term < other.term || (one.term === other.term && one.place < other.place)

/** Lets what stands on top of a heap down to its place. */
function sink(heap: Reading[]): void {
  const top = heap[0]
  if (!top) return
  let at = 0
  for (;;) {
    const left = heap[2 * at + 1]
    const right = heap[2 * at + 2]
    const least = left && right && isBefore(right, left) ? right : left
    if (!least || !isBefore(least, top)) break
    heap[at] = least
    at = least === left ? 2 * at + 1 : 2 * at + 2
  }
  heap[at] = top
}
