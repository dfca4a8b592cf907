import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAtMatches, excerpt, longestExcerpt } from '../../src/search/excerpt.ts'
import { fold } from '../../src/search/fold.ts'
import { findPhrase } from '../../src/search/match.ts'

function show(text: string, ...phrases: readonly string[]): string {
  const folded = fold(text)
  const matches = phrases.flatMap((phrase, index) =>
    findPhrase(folded, { text: phrase, exact: false }).map((match) => ({
      ...match,
      phrase: index,
    })),
  )
  return excerpt(text, matches)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('')
}

const filler = '巷口的灯一盏一盏亮起来，卖豆浆的人推着车走过去。'

describe('excerpt', () => {
  it.each([
    ['a short text whole', '早上下雨，下午放晴。', ['放晴'], '早上下雨，下午[放晴]。'],
    ['the opening where nothing matched', '早上下雨。', [], '早上下雨。'],
    ['quotes inside a match', '这是战“疫”。', ['战疫'], '这是[战“疫”]。'],
    ['lines as one', '第一行\n第二行', ['二行'], '第一行 第[二行]'],
    ['paragraphs as one', '雨停了。\n风起了。', ['风'], '雨停了。[风]起了。'],
  ])('shows %s', (_, text, phrases, shown) => {
    expect(show(text, ...phrases)).toBe(shown)
  })

  it('starts at the clause of the match, and says that something stands before and after', () => {
    const text = `${filler.repeat(8)}渡船今天停开，${filler.repeat(8)}`
    expect(show(text, '停开')).toMatch(/^…渡船今天\[停开\]，巷口.*[，。]…$/)
  })

  it('shows two places where phrases stand far apart', () => {
    const text = `${filler.repeat(6)}渡船今天停开。${filler.repeat(9)}大雾到午后才散。${filler.repeat(6)}`
    const shown = show(text, '渡船', '大雾')
    expect(shown).toMatch(/^…\[渡船\]今天停开。.*…\[大雾\]到午后才散。.*…$/)
    expect(shown.replaceAll(/[[\]]/g, '').length).toBeLessThanOrEqual(longestExcerpt)
  })

  it('prefers the place where most phrases stand together', () => {
    const text = `${filler.repeat(6)}渡船停开。${filler.repeat(6)}大雾里渡船停开，码头无人。${filler}`
    expect(show(text, '渡船', '大雾')).toContain('[大雾]里[渡船]')
  })

  it('shows a match in a clause longer than the excerpt', () => {
    const text = `${'长'.repeat(400)}渡船${'长'.repeat(400)}`
    expect(show(text, '渡船')).toContain('[渡船]')
  })

  it('is never too long, and marks nothing but matches', () => {
    const text = fc.string({ unit: fc.constantFrom(...'雨雪风。，\n𠮷a '), maxLength: 400 })
    fc.assert(
      fc.property(text, (text) => {
        const matches = findPhrase(fold(text), { text: '雨雪', exact: false }).map((match) => ({
          ...match,
          phrase: 0,
        }))
        const pieces = excerpt(text, matches)
        expect(pieces.map(({ text }) => text).join('').length).toBeLessThanOrEqual(longestExcerpt)
        expect(pieces.every(({ text }) => text.isWellFormed())).toBe(true)
        expect(pieces.some(({ hit }) => hit)).toBe(matches.length > 0)
        for (const { text, hit } of pieces) if (hit) expect(text).toMatch(/^(雨雪)+$/)
      }),
    )
  })
})

describe('cutAtMatches', () => {
  it('gives back the whole text', () => {
    const matches = fc.array(
      fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 })).map(([a, b]) => ({
        start: Math.min(a, b),
        end: Math.max(a, b),
      })),
    )
    fc.assert(
      fc.property(matches, (matches) => {
        const text = '江南无所有聊赠一枝春也'
        const whole = cutAtMatches(text, matches)
          .map((piece) => piece.text)
          .join('')
        expect(whole).toBe(text)
      }),
    )
  })
})
