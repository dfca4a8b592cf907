import { describe, expect, it } from 'vitest'
import { type CollectionSettings, collect, type Found } from '../../src/essay/collect.ts'

const found = (file: string, slug: string, title = slug, date?: string): Found => ({
  file,
  slug,
  title,
  ...(date !== undefined && { date }),
})

describe('collect', () => {
  it.each<readonly [string, readonly Found[], readonly (readonly [string, string, string])[]]>([
    ['files side by side', [found('a.md', 'a'), found('b.md', 'b')], []],
    [
      'a folder',
      [found('诗/2.md', 'a'), found('诗/10.md', 'b'), found('c.md', 'c')],
      [['shi', '诗', 'a b']],
    ],
    ['a folder of one', [found('poems/a.md', 'a')], []],
    [
      'folders of one name',
      [
        found('a/x/1.md', 'a'),
        found('a/x/2.md', 'b'),
        found('b/x/1.md', 'c'),
        found('b/x/2.md', 'd'),
      ],
      [
        ['x', 'x', 'a b'],
        ['x-2', 'x', 'c d'],
      ],
    ],
    [
      'a file of many',
      [found('n.txt', 'n-1', '渡口札记一'), found('n.txt', 'n-2', '渡口札记二')],
      [['n', '渡口札记', 'n-1 n-2']],
    ],
    [
      'a file of many with nothing in common',
      [found('旧文.txt', 'a', '山'), found('旧文.txt', 'b', '海')],
      [['jiu-wen', '旧文', 'a b']],
    ],
    [
      'a file of many alone in its folder',
      [found('old/n.txt', 'a', '札记一'), found('old/n.txt', 'b', '札记二')],
      [['old', 'old', 'a b']],
    ],
  ])('of %s', (_, essays, expected) => {
    expect(
      collect(essays).map(({ slug, title, essays }) => [slug, title, essays.join(' ')]),
    ).toEqual(expected)
  })

  const dated = [
    found('d/a.md', 'a', 'a', '2021-01-01'),
    found('d/b.md', 'b', 'b', '2020-01-01'),
    found('d/c.md', 'c', 'c', '2022-01-01'),
  ]
  it.each<readonly [CollectionSettings, string]>([
    [{}, 'a b c'],
    [{ order: 'name' }, 'a b c'],
    [{ order: 'oldest' }, 'b a c'],
    [{ order: 'newest' }, 'c a b'],
  ])('with %j is in the order %s', (settings, expected) => {
    const [collection] = collect(dated, new Map([['d', settings]]))
    expect(collection?.essays.join(' ')).toBe(expected)
  })

  it('is called what the owner says, be it of one essay', () => {
    const settings = { title: '山行', description: '走路。', slug: 'walks' }
    expect(collect([found('d/a.md', 'a')], new Map([['d', settings]]))).toEqual([
      { slug: 'walks', title: '山行', description: '走路。', essays: ['a'] },
    ])
  })
})
