import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPostings, sectionsIn, writePostings } from '../../src/search/postings.ts'

const entry = fc.tuple(fc.nat({ max: 2 ** 24 }), fc.integer({ min: 0, max: 70_000 }))
const fieldPostings = fc.array(entry, { maxLength: 60 })
const byField = fc.array(fieldPostings, { minLength: 4, maxLength: 4 })

describe('readPostings', () => {
  it('reads what was written', () => {
    fc.assert(
      fc.property(byField, (written) => {
        const read = readPostings(writePostings(written.map((entries) => entries.flat())))
        const expected = written.flatMap((entries, field) => {
          let section = 0
          const sections = entries.map(([difference]) => (section += difference))
          const frequencies = entries.map(([, frequency]) => frequency)
          return entries.length === 0 ? [] : [{ field, sections, frequencies }]
        })
        expect(
          read.map(({ field, sections, frequencies }) => ({
            field,
            sections: [...sections],
            frequencies: [...frequencies],
          })),
        ).toEqual(expected)
      }),
    )
  })

  it.each([
    ['one section, once', [[], [], [5, 1], []], 3],
    ['one section, twice', [[], [], [5, 2], []], 4],
    ['a section far down', [[], [], [70, 1], []], 4],
    ['nothing', [[], [], [], []], 1],
  ])('takes few bytes for %s', (_, postings, bytes) => {
    expect(writePostings(postings).length).toBe(bytes)
  })
})

describe('sectionsIn', () => {
  it('counts the sections of the field with the most', () => {
    expect(sectionsIn(writePostings([[], [3, 1], [3, 1, 2, 4], []]))).toBe(2)
  })
})
