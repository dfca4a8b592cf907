import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHan, isHanPunctuation, isSharedPunctuation, joinsClosely } from '../../src/essay/han.ts'

describe('a character', () => {
  it.each([
    ...[...'文繁𠮷〇々ひカ'].map((character) => [character, 'han'] as const),
    ...[...'，。、；：？！（）《》〈〉【】「」『』～￥'].map((mark) => [mark, 'chinese'] as const),
    ...[...'“”‘’—…·'].map((mark) => [mark, 'shared'] as const),
    ...[...'aZ7é,.:;!?()"\'- 　Ａ１🙂'].map((character) => [character, 'none'] as const),
  ])('%s is %s', (character, kind) => {
    expect({
      han: isHan(character),
      chinese: isHanPunctuation(character),
      shared: isSharedPunctuation(character),
    }).toEqual({ han: kind === 'han', chinese: kind === 'chinese', shared: kind === 'shared' })
  })
})

describe('joinsClosely', () => {
  it.each([
    ['中', '文', true],
    ['中', 'b', false],
    ['a', '文', false],
    ['a', 'b', false],
    ['，', 'b', true],
    ['a', '（', true],
    ['”', '文', true],
    ['中', '“', true],
    ['”', '“', false],
    ['a', '“', false],
    ['', '文', false],
  ])('of %s and %s is %s', (before, after, closely) => {
    expect(joinsClosely(before, after)).toBe(closely)
  })

  it('reads the same from both sides', () => {
    const character = fc.constantFrom(...'中a，“7 é')
    fc.assert(
      fc.property(character, character, (one, other) => {
        expect(joinsClosely(one, other)).toBe(joinsClosely(other, one))
      }),
    )
  })
})
