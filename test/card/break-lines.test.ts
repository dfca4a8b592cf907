import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from '../../src/card/break-lines.ts'

/** Han characters and full-width marks are an em wide, the others half. */
const measure = (text: string) =>
  Array.from(text).reduce((sum, each) => sum + (each.charCodeAt(0) < 0x300 ? 0.5 : 1), 0)

describe('breakLines', () => {
  it.each([
    ['leaves a short title whole', '小港的冬天', 10, ['小港的冬天']],
    ['parts a long one evenly', '一二三四五六七八九十甲乙', 10, ['一二三四五六', '七八九十甲乙']],
    [
      'begins no line with a closing mark',
      '一二三四五。六七八九',
      5,
      ['一二三四', '五。六七', '八九'],
    ],
    ['ends no line with an opening mark', '一二三四“五六”', 5, ['一二三四', '“五六”']],
    ['keeps words whole', '用 TypeScript 写书', 7, ['用 TypeScript', '写书']],
    ['parts words that are too long', 'abcdefghijkl', 3, ['abcdef', 'ghijkl']],
    ['cuts off what is too long', '一二三四五六七八九十', 3, ['一二三', '四五六', '七八…']],
  ])('%s', (_, title, width, lines) => {
    expect(breakLines(title, width, 3, measure)).toEqual(lines)
  })

  it('keeps every line to its width, and all characters but those cut off', () => {
    const title = fc
      .array(fc.constantFrom('雨', '停', '了', 'a', 'word', '1', ' '))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(title, fc.integer({ min: 2, max: 12 }), (title, width) => {
        const lines = breakLines(title, width, 99, measure)
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''))
      }),
    )
  })
})
