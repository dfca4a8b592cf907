import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  endsSentence,
  opening,
  openingClause,
  splitAfterSentences,
} from '../../src/essay/sentence.ts'

describe('endsSentence', () => {
  it.each([
    ['雨停了。', true],
    ['“走吧！”', true],
    ['（他说的。）', true],
    ['It rained.', true],
    ['雨停了', false],
    ['雨停了，', false],
    ['春天：', false],
    ['', false],
  ])('of %s is %s', (line, ends) => {
    expect(endsSentence(line)).toBe(ends)
  })
})

describe('splitAfterSentences', () => {
  it.each([
    ['雨停了。 我们出门。', ['雨停了。', '我们出门。']],
    ['他说：“走吧！” 我们出门。', ['他说：“走吧！”', '我们出门。']],
    ['真的？！　　是的……  好。', ['真的？！', '是的……', '好。']],
    ['雨停了。我们 出门', ['雨停了。我们 出门']],
    ['It rained. We left! Why? Ok.', ['It rained. We left! Why? Ok.']],
    ['雨停了。 ', ['雨停了。']],
    ['', []],
  ])('splits %s', (line, parts) => {
    expect(splitAfterSentences(line)).toEqual(parts)
  })

  it('loses nothing but spaces', () => {
    const line = fc.array(fc.constantFrom(...'雨a。！”… 　')).map((parts) => parts.join(''))
    const bare = (text: string) => text.replace(/[ \u3000]/g, '')
    fc.assert(
      fc.property(line, (text) => {
        expect(bare(splitAfterSentences(text).join(''))).toBe(bare(text))
      }),
    )
  })
})

describe('openingClause', () => {
  it.each([
    ['那年夏天的雨，下了很久。', '那年夏天的雨'],
    ['那天，我们出门了，雨停了。', '那天，我们出门了'],
    ['“我来了。”他说。', '我来了'],
    ['“防守”是守卫，也是等待。', '“防守”是守卫'],
    ['雨停了。', '雨停了'],
    ['真的？', '真的？'],
    [
      '没有一个停顿的句子一直写一直写一直写下去直到最后也没有停下来',
      '没有一个停顿的句子一直写一直写一直写下去直到最后…',
    ],
    ['It rained 1,000 times, they say', 'It rained 1,000 times'],
    ['Words without any pause keep going on', 'Words without any pause…'],
  ])('of %s is %s', (paragraph, clause) => {
    expect(openingClause(paragraph)).toBe(clause)
  })

  it('has 1 to 25 characters', () => {
    const paragraph = fc
      .array(fc.constantFrom(...'雨停了，。a 𠮷“”'), { minLength: 1 })
      .map((parts) => parts.join(''))
      .filter((text) => text.trim() !== '' && text !== '，' && text !== '。')
    fc.assert(
      fc.property(paragraph, (text) => {
        const { length } = [...openingClause(text)]
        expect(length).toBeGreaterThan(0)
        expect(length).toBeLessThanOrEqual(25)
      }),
    )
  })
})

describe('opening', () => {
  it.each([
    ['雨停了。', 10, '雨停了。'],
    ['雨下了很久。河水涨了，桥也没了。', 11, '雨下了很久。河水涨了…'],
    ['雨下了很久。河水涨了桥也没了。', 11, '雨下了很久。'],
    ['没有停顿的句子一直写下去', 6, '没有停顿的…'],
    ['It rained all night. Then it stopped.', 25, 'It rained all night.'],
    ['It rained all through the night', 12, 'It rained…'],
  ])('of %s in %i is %s', (text, longest, cut) => {
    expect(opening(text, longest)).toBe(cut)
  })

  it('is never longer than asked for', () => {
    const text = fc.array(fc.constantFrom(...'雨停了，。a 𠮷')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (written, longest) => {
        expect([...opening(written, longest)].length).toBeLessThanOrEqual(longest)
      }),
    )
  })
})
