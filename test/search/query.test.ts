import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestQuery, parseQuery } from '../../src/search/query.ts'

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
    expect(parseQuery(typed).phrases).toEqual(phrases)
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
        const { text, parts, terms } = parseQuery(typed)
        expect([...text].length).toBeLessThanOrEqual(longestQuery)
        expect(terms).toHaveLength(parts.length)
      }),
    )
  })

  it('survives a lone surrogate', () => {
    expect(parseQuery('\ud800疫情').phrases).toEqual(['疫情'])
  })
})
