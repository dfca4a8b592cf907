import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/search/fold.ts'
import { findPhrase, mergeMatches } from '../../src/search/match.ts'

function found(original: string, query: string, exact = false): string[] {
  const phrase = fold(query).text
  return findPhrase(fold(original), { text: phrase, exact }).map(({ start, end }) =>
    original.slice(start, end),
  )
}

describe('findPhrase', () => {
  it.each([
    ['这场战“疫”里', '战疫', ['战“疫”']],
    ['“战”疫必胜', '战疫', ['“战”疫']],
    ['他说“战疫”二字', '战疫', ['战疫']],
    ['一场“战‘疫’”', '战疫', ['战‘疫’']],
    ['战“疫情”防控', '战疫', ['战“疫']],
    ['用 AI 写作', 'ai写作', ['AI 写作']],
    ['２３联防', '23联防', ['２３联防']],
    ['疫情，疫情', '疫情', ['疫情', '疫情']],
    ['哈哈哈', '哈哈', ['哈哈', '哈哈']],
    ['programmer', 'prog', ['prog']],
    ['a program', 'gram', []],
    ['vitamin a, ab', 'a', ['a']],
    ['2023年', '23', []],
    ['防疫。情况', '疫情', []],
    ['cafés', 'cafe', ['café']],
  ])('in %s finds %s as %j', (original, query, expected) => {
    expect(found(original, query)).toEqual(expected)
  })

  it.each([
    ['programmer', 'prog', []],
    ['the program', 'program', ['program']],
    ['真实 world 与 real world', 'real world', ['real world']],
    ['信心、决心', '信心，决心', ['信心、决心']],
  ])('in %s finds %s exactly as %j', (original, query, expected) => {
    expect(found(original, query, true)).toEqual(expected)
  })

  it('covers what folds to the phrase, wherever it is cut from', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'战戰疫情防裡髮，“”《》Ａi é２'),
      maxLength: 20,
    })
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 5 }), (original, from, length) => {
        const folded = fold(original)
        const start = from % (folded.text.length + 1)
        const phrase = folded.text.slice(start, start + length)
        fc.pre(/^[^ ,].*[^ ,]$|^[^ ,]$/.test(phrase))
        for (const match of findPhrase(folded, { text: phrase, exact: false })) {
          expect(fold(original.slice(match.start, match.end)).text).toBe(phrase)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('mergeMatches', () => {
  it.each([
    [[], []],
    [
      [
        { start: 3, end: 5 },
        { start: 0, end: 2 },
      ],
      [
        { start: 0, end: 2 },
        { start: 3, end: 5 },
      ],
    ],
    [
      [
        { start: 0, end: 3 },
        { start: 2, end: 5 },
      ],
      [{ start: 0, end: 5 }],
    ],
    [
      [
        { start: 0, end: 2 },
        { start: 2, end: 4 },
      ],
      [{ start: 0, end: 4 }],
    ],
    [
      [
        { start: 0, end: 9 },
        { start: 2, end: 4 },
      ],
      [{ start: 0, end: 9 }],
    ],
  ])('makes %j into %j', (matches, merged) => {
    expect(mergeMatches(matches)).toEqual(merged)
  })
})
