import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Essay } from '../../src/essay/essay.ts'
import { numberSections } from '../../src/search/number-sections.ts'
import { readPostings } from '../../src/search/postings.ts'
import { scopeTerm } from '../../src/search/terms.ts'
import { essayOf } from './library.ts'

const dated = (date: string, slug: string): Essay => ({ ...essayOf(slug, slug, '甲', '乙'), date })
const listed = [
  dated('2021', 'new'),
  dated('2020', 'old'),
  { ...essayOf('one', '一', '甲', '乙'), aliases: ['was-one'] },
  essayOf('two', '二', '甲'),
]
const names = (essays: readonly Essay[]): string[] =>
  numberSections(essays).sections.map(({ slug, id }) => `${slug}/${id}`)

describe('numberSections', () => {
  it('numbers the undated in their order, then the dated from the oldest, from the end', () => {
    expect(names(listed)).toEqual([
      'one/s1',
      'one/s2',
      'two/s1',
      'old/s2',
      'old/s1',
      'new/s2',
      'new/s1',
    ])
    expect(numberSections(listed).undated).toBe(3)
  })

  it('says where each essay begins, by each of its slugs', () => {
    const scopes = numberSections(listed).scopes.map(([term, postings]) => {
      const [{ sections, frequencies } = { sections: [], frequencies: [] }] = readPostings(postings)
      return [term, sections[0], frequencies[0]]
    })
    expect(scopes).toEqual([
      [scopeTerm('one'), 0, 2],
      [scopeTerm('was-one'), 0, 2],
      [scopeTerm('two'), 2, 1],
      [scopeTerm('old'), 3, 2],
      [scopeTerm('new'), 5, 2],
    ])
  })

  it('leaves the numbers of all others where a new essay comes on top', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.nat({ max: 5 }), (days, others) => {
        const essays = [
          ...Array.from({ length: days }, (_, at) => dated(`20${29 - at}`, `d${at}`)),
          ...Array.from({ length: others }, (_, at) => essayOf(`u${at}`, '无', '甲', '乙')),
        ]
        const before = names(essays)
        const after = names([dated('2030', 'newest'), ...essays])
        expect(after.slice(0, before.length)).toEqual(before)
        expect(after).toHaveLength(before.length + 2)
      }),
    )
  })
})
