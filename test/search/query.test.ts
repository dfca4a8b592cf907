import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestQuery, parseQuery, partsOf, termsOf } from '../../src/search/query.ts'

const textsOf = (typed: string) => parseQuery(typed).phrases.map(({ text }) => text)

describe('parseQuery', () => {
  it.each([
    ['战“疫”', ['战疫']],
    ['口罩 口号', ['口罩', '口号']],
    ['口罩　口号', ['口罩', '口号']],
    ['口罩，口号', ['口罩', '口号']],
    ['AI 时代', ['ai', '时代']],
    ['AI时代', ['ai时代']],
    ['80%', ['80']],
    ['口罩 口罩', ['口罩']],
    ['🎉', []],
    ['，。', []],
    ['', []],
  ])('finds the phrases of %j', (typed, phrases) => {
    expect(textsOf(typed)).toEqual(phrases)
  })

  it.each([
    ['"人盯人"', ['人盯人'], [], undefined],
    ['「人盯人」 防守', ['人盯人'], [], undefined],
    ['"信心，决心"', ['信心,决心'], [], undefined],
    ['"real world"', ['real world'], [], undefined],
    ['四库「全书」', [], [], undefined],
    ['战“疫”', [], [], undefined],
    ['"人盯人', [], [], undefined],
    ['"" 雨', [], [], undefined],
    ['雨 -"人盯人"', [], ['人盯人'], undefined],
    ['雨 -雪', [], ['雪'], undefined],
    ['雨 －雪', [], ['雪'], undefined],
    ['雨 - 雪', [], [], undefined],
    ['-雪', [], [], undefined],
    ['长三角-珠三角', [], [], undefined],
    ['雨 essay:old-harbour', [], [], 'old-harbour'],
    ['雨 Essay：old-harbour', [], [], 'old-harbour'],
  ])('of %j takes %j exactly, without %j, in %s', (typed, exact, without, essay) => {
    const query = parseQuery(typed)
    expect(query.phrases.flatMap((phrase) => (phrase.exact ? [phrase.text] : []))).toEqual(exact)
    expect(query.without.map(({ text }) => text)).toEqual(without)
    expect(query.essay).toBe(essay)
    expect(query.phrases.length).toBeGreaterThan(0)
  })

  it('cuts what is too long, and says so', () => {
    const query = parseQuery('疫'.repeat(5000))
    expect([...query.text]).toHaveLength(longestQuery)
    expect(query.cut).toBe(true)
    expect(parseQuery('疫'.repeat(longestQuery)).cut).toBe(false)
  })

  it('keeps a bound on single characters, whose postings are the longest', () => {
    const query = parseQuery('的 一 是 不 了 在')
    expect(query.phrases).toHaveLength(4)
    expect(query.cut).toBe(true)
  })

  it('reads any Unicode at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const { text, phrases } = parseQuery(typed)
        expect([...text].length).toBeLessThanOrEqual(longestQuery)
        expect(termsOf(phrases)).toHaveLength(partsOf(phrases).length)
      }),
    )
  })

  it('survives a lone surrogate', () => {
    expect(textsOf('\ud800疫情')).toEqual(['疫情'])
  })
})
