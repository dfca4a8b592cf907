import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/search/fold.ts'

describe('fold', () => {
  it.each([
    ['quotes inside a word', '战“疫”', '战疫'],
    ['corner brackets', '「四庫」全書', '四库全书'],
    ['traditional characters', '戰「疫」的黨員', '战疫的党员'],
    ['regional variants', '這裡，那裏，羣峯', '这里,那里,群峰'],
    ['title marks', '读《红楼梦》记', '读红楼梦记'],
    ['a middle dot in a name', '弗朗索瓦·基佐', '弗朗索瓦基佐'],
    ['full width', '２３联防，ＡＩ', '23联防,ai'],
    ['case', 'GitHub', 'github'],
    ['accents', 'Café Ωραία', 'cafe ωραία'],
    ['space between Han and Latin', '用 AI 写作', '用ai写作'],
    ['space between Latin words', 'real  world', 'real world'],
    ['space between Han', '信心 决心', '信心 决心'],
    ['a line end', '第一\n第二', '第一,第二'],
    ['a stretch of punctuation', '好！？——走', '好,走'],
    ['zero-width characters', '疫\u200b情', '疫情'],
    ['punctuation at both ends', '，疫情。', '疫情'],
    ['a ligature', 'ﬁne', 'fine'],
    ['an ideograph past the first plane', '𠮷野家', '𠮷野家'],
    ['nothing but punctuation', '“”…', ''],
  ])('folds %s', (_, original, folded) => {
    expect(fold(original).text).toBe(folded)
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const once = fold(text).text
        expect(fold(once).text).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('maps every character to a stretch of the original, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (original) => {
        const { text, starts, ends } = fold(original)
        expect(starts).toHaveLength(text.length)
        expect(ends).toHaveLength(text.length)
        for (const [index, start] of starts.entries()) {
          expect(start).toBeLessThan(ends[index] ?? 0)
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0)
        }
        expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(original.length)
      }),
    )
  })

  it('maps back to what was written', () => {
    const original = '这场战“疫”里'
    const { text, starts, ends } = fold(original)
    const at = text.indexOf('战疫')
    expect(original.slice(starts[at], ends[at + 1])).toBe('战“疫')
  })
})
