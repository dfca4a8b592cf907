import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { best } from '../../src/search/best.ts'
import {
  columns,
  type Found,
  favour,
  merge,
  mergeAll,
  within,
  without,
} from '../../src/search/found.ts'

type Scores = ReadonlyMap<number, number>

function foundOf(scores: Scores): Found {
  const found = columns(scores.size)
  const ascending = [...scores].sort(([a], [b]) => a - b)
  for (const [at, [section, score]] of ascending.entries()) {
    found.sections[at] = section
    found.scores[at] = score
    found.terms[at] = 1
    found.own[at] = 1
  }
  return found
}

const scoresOf = ({ sections, scores }: Found): Scores =>
  new Map([...sections].map((section, at) => [section, scores[at] ?? Number.NaN]))

/** Whole numbers, so that sums in any order are the same. */
const some = fc
  .array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 5 })), { maxLength: 30 })
  .map((entries) => new Map(entries))

/** What the columns do, done with maps. */
const union = (one: Scores, other: Scores): Scores =>
  new Map(
    [...new Set([...one.keys(), ...other.keys()])].map((section) => [
      section,
      (one.get(section) ?? 0) + (other.get(section) ?? 0),
    ]),
  )
const only = (scores: Scores, keep: (section: number) => boolean): Scores =>
  new Map([...scores].filter(([section]) => keep(section)))

describe('columns of sections', () => {
  it.each<[string, (one: Found, other: Found) => Found, (one: Scores, other: Scores) => Scores]>([
    ['are united', (one, other) => merge(one, other, false), union],
    [
      'are intersected',
      (one, other) => merge(one, other, true),
      (one, other) => only(union(one, other), (at) => one.has(at) && other.has(at)),
    ],
    ['are added up', (one, other) => mergeAll([one, other, one]), (a, b) => union(union(a, b), a)],
    ['are taken away', without, (one, other) => only(one, (section) => !other.has(section))],
    [
      'are favoured',
      favour,
      (one, other) => only(union(one, other), (section) => one.has(section)),
    ],
    [
      'are bounded',
      (one) => within(one, 5, 20),
      (one) => only(one, (section) => section >= 5 && section < 20),
    ],
  ])('%s as maps are', (_, ofColumns, ofMaps) => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const found = ofColumns(foundOf(one), foundOf(other))
        expect([...found.sections]).toEqual([...found.sections].sort((a, b) => a - b))
        expect(scoresOf(found)).toEqual(ofMaps(one, other))
      }),
    )
  })
})

const upTo35 = fc.nat({ max: 35 })

describe('best', () => {
  /** Where a section is listed: those with a date come first, the last number on top. */
  const place = (section: number, undated: number) => (section < undated ? section : -section)
  const sorted = (scores: Scores, undated: number) =>
    [...scores]
      .sort(
        ([a, scoreA], [b, scoreB]) =>
          scoreB - scoreA ||
          Number(a < undated) - Number(b < undated) ||
          place(a, undated) - place(b, undated),
      )
      .map(([section, score]) => ({ section, score }))

  it('gives the same as sorting all, equal ones in the order of the list', () => {
    fc.assert(
      fc.property(some, upTo35, upTo35, upTo35, (scores, undated, from, count) => {
        const expected = sorted(scores, undated).slice(from, from + count)
        expect(best(foundOf(scores), undated, from, from + count)).toEqual(expected)
      }),
    )
  })

  it('gives a page far down as well', () => {
    const scores = new Map(Array.from({ length: 3000 }, (_, at) => [at, (at * 7919) % 101]))
    expect(best(foundOf(scores), 1500, 2000, 2010)).toEqual(sorted(scores, 1500).slice(2000, 2010))
  })
})
