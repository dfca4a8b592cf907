import { describe, expect, it } from 'vitest'
import {
  convertedFile,
  convertedNeighbours,
  withOtherScript,
} from '../../src/build/converted-essays.ts'
import type { Language } from '../../src/essay/essay.ts'
import type { WholeEssay } from '../../src/essay/library.ts'

const whole = (slug: string, lang: Language, changes: Partial<WholeEssay> = {}): WholeEssay => ({
  essay: {
    slug,
    title: '头发',
    lang,
    author: '后羿',
    summary: '发展',
    tags: ['面条'],
    length: 2,
    aliases: [],
    sections: [
      {
        id: 'one',
        label: '用 头发 做题',
        level: 2,
        heading: '用 <code>头发</code> 做题',
        html: '<p>理发</p>',
        text: '理发',
        readings: [{ number: 1, context: '干净', stood: '干净', read: '干净', why: '' }],
      },
    ],
  },
  neighbours: {},
  collections: [{ name: 'li', title: '里面' }],
  markdown: '',
  ...changes,
})

const contentOf = ({ content }: { readonly content: string | Uint8Array }) =>
  JSON.parse(String(content))

const all = ['zh-Hans', 'zh-Hant', 'en'] as const

/** The essays, and the files of those that are converted, as a build makes them. */
async function convertedEssays(
  essays: readonly WholeEssay[],
  room: number,
  languages: readonly Language[],
) {
  const wholes = withOtherScript(essays, room, languages)
  const neighbours = convertedNeighbours(wholes)
  const files = await Promise.all(
    wholes.flatMap((each, at) =>
      each.otherScript ? [convertedFile(each, each.otherScript, neighbours[at] ?? [])] : [],
    ),
  )
  return { wholes, files }
}

describe('an essay in the other script', () => {
  it('offers no script that the owner does not', async () => {
    const essays = [whole('hair', 'zh-Hans'), whole('tea', 'zh-Hant')]
    const { wholes, files } = await convertedEssays(essays, 9, ['zh-Hans', 'en'])
    expect(wholes.map(({ otherScript }) => otherScript)).toEqual([undefined, 'zh-Hans'])
    expect(files.map(({ path }) => path)).toEqual(['/data/essays/zh-Hans/tea.json'])
  })

  it('writes the essay in the other script, and leaves what is no text of it', async () => {
    const { wholes, files } = await convertedEssays([whole('hair', 'zh-Hans')], 9, all)
    expect(wholes[0]?.otherScript).toBe('zh-Hant')
    expect(files.map(({ path }) => path)).toEqual(['/data/essays/zh-Hant/hair.json'])
    expect(files.map(contentOf)).toEqual([
      {
        essay: {
          slug: 'hair',
          title: '頭髮',
          lang: 'zh-Hant',
          author: '后羿',
          summary: '發展',
          tags: ['面条'],
          length: 2,
          aliases: [],
          sections: [
            {
              id: 'one',
              label: '用 头发 做題',
              level: 2,
              heading: '用 <code>头发</code> 做題',
              html: '<p>理髮</p>',
              text: '理髮',
              readings: [{ number: 1, context: '干净', stood: '干净', read: '乾淨', why: '' }],
            },
          ],
        },
        neighbours: {},
        collections: [{ name: 'li', title: '裡面' }],
        tags: [{ name: '面条', title: '麵條' }],
      },
    ])
  })

  it('leads on in the same script where the neighbour has it', async () => {
    const essays = [
      whole('own', 'zh-Hant'),
      whole('middle', 'zh-Hans', {
        neighbours: {
          previous: { slug: 'own', title: '頭髮' },
          next: { slug: 'last', title: '头发' },
        },
      }),
      whole('last', 'zh-Hans'),
      whole('english', 'en'),
    ]
    const { files } = await convertedEssays(essays, 9, all)
    expect(files.map(({ path }) => path)).toEqual([
      '/data/essays/zh-Hans/own.json',
      '/data/essays/zh-Hant/middle.json',
      '/data/essays/zh-Hant/last.json',
    ])
    expect(files.map(contentOf)[1].neighbours).toEqual({
      previous: { slug: 'own', title: '頭髮' },
      next: { slug: 'last', title: '頭髮', script: 'zh-Hant' },
    })
  })

  it.each([
    [1, [true, false]],
    [0, [false, false]],
    [-5, [false, false]],
  ])('with room for %i, serves those that stand first', async (room, expected) => {
    const essays = [whole('first', 'zh-Hans'), whole('second', 'zh-Hans')]
    const { wholes, files } = await convertedEssays(essays, room, all)
    expect(wholes.map(({ otherScript }) => otherScript !== undefined)).toEqual(expected)
    expect(files).toHaveLength(expected.filter(Boolean).length)
  })
})
