import { describe, expect, it } from 'vitest'
import { lengthOf, readingMinutes } from '../../src/essay/length.ts'

describe('lengthOf', () => {
  it.each([
    ['', 0],
    ['雨停了。', 3],
    ['读 TypeScript 5', 3],
    ['ひらがなカナ', 6],
    ['don’t stop', 2],
    ['café déjà', 2],
    ['用Vue写', 3],
    ['𠮷野家', 3],
    ['，。！— 🙂', 0],
    ['2020年', 2],
  ])('of %s is %i', (text, length) => {
    expect(lengthOf(text)).toBe(length)
  })
})

describe('readingMinutes', () => {
  it.each([
    [0, 'zh-Hans', 1],
    [400, 'zh-Hans', 1],
    [1100, 'zh-Hans', 3],
    [1200, 'zh-Hant', 3],
    [1150, 'en', 5],
  ] as const)('of %i in %s is %i', (length, lang, minutes) => {
    expect(readingMinutes(length, lang)).toBe(minutes)
  })
})
