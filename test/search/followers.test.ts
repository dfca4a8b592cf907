import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFollowers, writeFollowers } from '../../src/search/followers.ts'

describe('writeFollowers', () => {
  const followers = [
    { second: '防', sections: 9 },
    { second: '情', sections: 40 },
    { second: '病', sections: 8 },
    { second: '人', sections: 1 },
  ]

  it.each([
    [0, '5情3病防0人'],
    [3, '5情3病防'],
    [6, ''],
  ])('from weight %i on writes %j', (least, written) => {
    expect(writeFollowers(followers, least)).toBe(written)
  })

  it('is read back with the weights', () => {
    const follower = fc.record({
      second: fc.constantFrom(...'疫情防控口罩𠮷'),
      sections: fc.integer({ min: 1, max: 1e9 }),
    })
    const unique = fc.uniqueArray(follower, { selector: ({ second }) => second })
    fc.assert(
      fc.property(unique, (followers) => {
        const read = new Map(readFollowers(writeFollowers(followers)))
        expect(read).toEqual(
          new Map(
            followers.map(({ second, sections }) => [second, Math.floor(Math.log2(sections))]),
          ),
        )
      }),
    )
  })
})
