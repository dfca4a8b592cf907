import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writePostings } from '../../src/search/postings.ts'
import { PostingsLog } from '../../src/search/postings-log.ts'

/** How often a term stands in which section, by term and field. */
const entry = fc.record({
  term: fc.constantFrom('a', 'b', '~c', '--d'),
  field: fc.nat({ max: 3 }),
  section: fc.nat({ max: 3000 }),
  frequency: fc.integer({ min: 1, max: 300 }),
})

describe('PostingsLog', () => {
  it('gives the same postings whatever the batches are', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.integer({ min: 1, max: 3000 }), (entries, batch) => {
        const log = new PostingsLog()
        const expected = new Map<string, Map<number, number>[]>()
        for (const { term, field, section, frequency } of entries) {
          const byField = expected.get(term) ?? [0, 1, 2, 3].map(() => new Map<number, number>())
          expected.set(term, byField)
          byField[field]?.set(section, frequency)
        }
        for (let from = 0; from <= 3000; from += batch) {
          for (const [term, byField] of expected) {
            for (const [field, frequencies] of byField.entries()) {
              const some = ascending(frequencies).filter(
                ([section]) => section >= from && section < from + batch,
              )
              if (some.length > 0) log.add(term, field, new Map(some))
            }
          }
        }
        expect([...log.postings()]).toEqual(
          [...expected]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([term, byField]) => [term, writePostings(byField.map(differences))]),
        )
      }),
    )
  })
})

function ascending(frequencies: ReadonlyMap<number, number>): [number, number][] {
  return [...frequencies].sort(([a], [b]) => a - b)
}

function differences(frequencies: ReadonlyMap<number, number>): number[] {
  const sorted = ascending(frequencies)
  return sorted.flatMap(([section, frequency], at) => [
    section - (sorted[at - 1]?.[0] ?? 0),
    frequency,
  ])
}
