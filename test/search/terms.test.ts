import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/search/fold.ts'
import { indexTerms, isPrefix, queryParts, termOf } from '../../src/search/terms.ts'

const hanText = fc.string({
  unit: fc.constantFrom(...'疫情防控战社区的一AI23，。“” \n𠮷'),
  minLength: 1,
  maxLength: 24,
})

describe('indexTerms', () => {
  it.each([
    ['疫', ['疫']],
    ['疫情', ['疫', '情', '疫情']],
    ['疫,情', ['疫', '情']],
    ['23联防', ['23', '联', '防', '联防']],
    ['real world', ['real', 'world']],
    ['', []],
  ])('of %j are %j', (folded, parts) => {
    expect(indexTerms(folded)).toEqual(parts.map(termOf))
  })

  it('hold the terms of every query that is cut from the text', () => {
    fc.assert(
      fc.property(hanText, fc.nat(), fc.nat({ max: 6 }), (text, from, length) => {
        const { text: folded } = fold(text)
        const start = from % (folded.length + 1)
        const query = folded.slice(start, start + length)
        // A cut inside a word asks for another word.
        fc.pre(!/[a-z0-9]$/.test(folded.slice(0, start)) || !/^[a-z0-9]/.test(query))
        fc.pre(!/[a-z0-9]$/.test(query) || !/^[a-z0-9]/.test(folded.slice(start + length)))
        fc.pre(query.isWellFormed())
        const terms = new Set(indexTerms(folded))
        for (const part of queryParts(query)) expect(terms).toContain(termOf(part))
      }),
    )
  })
})

describe('termOf', () => {
  it('is ASCII, three characters for each ideograph', () => {
    expect(termOf('疫情')).toMatch(/^[\w-]{6}$/)
    expect(termOf('𠮷')).toMatch(/^[\w-]{3}$/)
  })

  it('sorts as the characters do, and apart from words', () => {
    const characters = ['一', '丁', '龥', '𠮷']
    expect(characters.map(termOf).toSorted()).toEqual(characters.map(termOf))
    expect(termOf('zoo') > termOf('𠮷')).toBe(true)
  })

  it('cuts very long words', () => {
    expect(termOf('x'.repeat(100))).toBe(termOf('x'.repeat(40)))
  })
})

describe('isPrefix', () => {
  it.each([
    ['prog', true],
    ['p', false],
    ['疫情', false],
  ])('of %s is %s', (part, expected) => {
    expect(isPrefix(termOf(part))).toBe(expected)
  })
})
