import { describe, expect, it } from 'vitest'
import type { ParsedEssay } from '../../src/essay/parsed-essay.ts'
import { settleSlugs } from '../../src/essay/settle-slugs.ts'

const essay = (
  file: string,
  slug: string,
  explicit = false,
  aliases: string[] = [],
): ParsedEssay => ({
  file,
  wish: { slug, explicit, line: 2 },
  aliases,
  aliasLine: 3,
  draft: false,
  title: file,
  lang: 'zh-Hans',
  summary: '',
  tags: [],
  length: 1,
  sections: [],
  markdown: '',
  chosenIds: [],
})
const settle = (...essays: ParsedEssay[]) => {
  const { essays: settled, problems } = settleSlugs(essays)
  return { slugs: settled.map(({ slug }) => slug), problems }
}

describe('settleSlugs', () => {
  it('gives what is asked for', () => {
    expect(settle(essay('b.md', 'b'), essay('a.md', 'a', true))).toEqual({
      slugs: ['b', 'a'],
      problems: [],
    })
  })

  it('passes on what an essay is, and not where it is from', () => {
    expect(settleSlugs([essay('a.md', 'a')]).essays).toEqual([
      {
        slug: 'a',
        aliases: [],
        title: 'a.md',
        lang: 'zh-Hans',
        summary: '',
        tags: [],
        length: 1,
        sections: [],
        markdown: '',
        chosenIds: [],
      },
    ])
  })

  it('numbers derived slugs in the order of paths, with a warning', () => {
    const { slugs, problems } = settle(
      essay('c/rain.md', 'rain'),
      essay('a/rain.md', 'rain'),
      essay('b/rain.md', 'rain'),
    )
    expect(slugs).toEqual(['rain-3', 'rain', 'rain-2'])
    expect(problems.map(({ file, severity }) => [file, severity])).toEqual([
      ['b/rain.md', 'warning'],
      ['c/rain.md', 'warning'],
    ])
    expect(problems[0]?.message).toMatch(/`rain` taken by a\/rain.md.*at `rain-2`/)
  })

  it.each([
    ['a slug', essay('z.md', 'rain', true)],
    ['an earlier slug', essay('z.md', 'snow', true, ['rain'])],
  ])('never gives %s that an owner wrote to another', (_, other) => {
    const { slugs, problems } = settle(essay('a.md', 'rain'), other)
    expect(slugs[0]).toBe('rain-2')
    expect(problems).toMatchObject([{ file: 'a.md', severity: 'warning' }])
  })

  it.each([
    ['two equal slugs', [essay('a.md', 'rain', true), essay('b.md', 'rain', true)], 'b.md', 2],
    [
      'an alias like a slug',
      [essay('a.md', 'x', true, ['rain']), essay('b.md', 'rain', true)],
      'a.md',
      3,
    ],
    [
      'two equal aliases',
      [essay('a.md', 'x', true, ['old']), essay('b.md', 'y', true, ['old'])],
      'b.md',
      3,
    ],
    ['an alias like its own slug', [essay('a.md', 'x', true, ['x'])], 'a.md', 3],
  ])('refuses %s', (_, essays, file, line) => {
    const { problems } = settle(...essays)
    expect(problems).toMatchObject([{ file, line, severity: 'error' }])
    expect(problems[0]?.message).toContain(
      essays.length === 1 ? 'a.md' : file === 'a.md' ? 'b.md' : 'a.md',
    )
  })
})
