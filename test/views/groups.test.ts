import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupByEssay } from '../../src/views/groups.ts'
import { hit } from './samples.ts'

describe('groupByEssay', () => {
  it('puts a group where its best hit stood', () => {
    const groups = groupByEssay([hit('b', '1'), hit('a', '2'), hit('b', '3')])
    expect(groups.map((group) => [group.essay.slug, group.hits.map((h) => h.section.id)])).toEqual([
      ['b', ['1', '3']],
      ['a', ['2']],
    ])
  })

  it('keeps every hit once, and the order within an essay', () => {
    const slugs = fc.array(fc.constantFrom('a', 'b', 'c'))
    fc.assert(
      fc.property(slugs, (slugs) => {
        const hits = slugs.map((slug, index) => hit(slug, `${index}`))
        for (const group of groupByEssay(hits)) {
          expect(group.hits).toEqual(hits.filter((h) => h.essay.slug === group.essay.slug))
        }
        expect(groupByEssay(hits).flatMap((group) => group.hits)).toHaveLength(hits.length)
      }),
    )
  })
})
