import { describe, expect, it } from 'vitest'
import { type Measures, mean, measure } from './measures.ts'

describe('measure', () => {
  it.each<readonly [string, readonly string[], readonly string[], Measures]>([
    ['the right one first', ['a', 'b'], ['a'], figures(1, 1, 1, 1, 1)],
    ['the right one second', ['b', 'a'], ['a'], figures(0, 1, 1 / 2, gain(2), 1)],
    ['one of two right ones', ['a', 'b'], ['a', 'z'], figures(1, 1, 1, 1 / (1 + gain(2)), 1 / 2)],
    [
      'two right ones, first and third',
      ['a', 'b', 'z'],
      ['a', 'z'],
      figures(1, 1, 1, (1 + gain(3)) / (1 + gain(2)), 1),
    ],
    ['nothing right', ['b', 'c'], ['a'], figures(0, 0, 0, 0, 0)],
    ['no hits', [], ['a'], figures(0, 0, 0, 0, 0)],
    ['the right one fifth', rightAt(5), ['a'], figures(0, 1, 1 / 5, gain(5), 1)],
    ['the right one sixth', rightAt(6), ['a'], figures(0, 0, 1 / 6, gain(6), 1)],
    ['the right one tenth', rightAt(10), ['a'], figures(0, 0, 1 / 10, gain(10), 1)],
    ['the right one eleventh', rightAt(11), ['a'], figures(0, 0, 1 / 11, 0, 1)],
    ['the right one twentieth', rightAt(20), ['a'], figures(0, 0, 1 / 20, 0, 1)],
    ['the right one twenty-first', rightAt(21), ['a'], figures(0, 0, 0, 0, 0)],
    ['more right ones than are looked at', rightAt(0), rightAt(0), figures(1, 1, 1, 1, 1)],
  ])('finds %s', (_, hits, relevant, expected) => {
    expect(measure(hits, new Set(relevant))).toEqual(expected)
  })

  it('is 0.63 of the gain where the only right one comes second', () => {
    expect(measure(['b', 'a'], new Set(['a'])).ndcg10).toBeCloseTo(0.6309, 4)
  })
})

describe('mean', () => {
  it.each<readonly [string, readonly Measures[], Measures]>([
    ['one answer', [figures(1, 1, 0.5, 0.25, 0.75)], figures(1, 1, 0.5, 0.25, 0.75)],
    [
      'several answers, each measure by itself',
      [figures(0, 1, 0.5, 0.25, 1), figures(1, 1, 1, 0.75, 0), figures(0, 1, 0, 0.5, 0.5)],
      figures(1 / 3, 1, 0.5, 0.5, 0.5),
    ],
  ])('takes that of %s', (_, all, expected) => {
    expect(mean(all)).toEqual(expected)
  })
})

function figures(
  success1: number,
  success5: number,
  reciprocalRank: number,
  ndcg10: number,
  recall20: number,
): Measures {
  return { success1, success5, reciprocalRank, ndcg10, recall20 }
}

/** What a right hit at a place, from 1, is worth beside one at the first. */
function gain(place: number): number {
  return 1 / Math.log2(place + 1)
}

/** 25 hits of which the one at a place, from 1, is `a`. */
function rightAt(place: number): string[] {
  return Array.from({ length: 25 }, (_, at) => (at + 1 === place ? 'a' : `other-${at}`))
}
