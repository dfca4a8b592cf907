import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexPaths } from '../../src/search/files.ts'
import { fold } from '../../src/search/fold.ts'
import type { Index } from '../../src/search/open-index.ts'
import type { SearchResult } from '../../src/search/result.ts'
import { search } from '../../src/search/search.ts'
import { essayOf, indexOf } from './library.ts'

const essays = [
  essayOf(
    'ferry',
    '渡口记事',
    '清早的渡口起了大雾，船家说要等。',
    '#等船的人\n挑担的、上学的，都站在棚下说话。',
    '雾散了，渡船靠岸，船家收了竹篙。',
  ),
  essayOf(
    'lamp',
    '一盏“街”灯',
    '街灯亮了，巷子里有人唱歌。',
    '修灯的师傅姓陈，用 LED 换下旧灯泡，花了 23 天。',
    '歌声停在巷口，人人说这街好。',
  ),
]
const { index } = indexOf(essays)

function ask(query: string, page = { offset: 0, limit: 10 }, of: Index = index) {
  return search(of, query, page)
}

function places({ hits }: SearchResult): string[] {
  return hits.map(({ essay, section }) => `${essay.slug}/${section.id}`)
}

describe('search', () => {
  it.each([
    ['a word', '大雾', ['ferry/s1']],
    ['one character', '歌', ['lamp/s1', 'lamp/s3']],
    ['words far apart', '师傅 灯泡', ['lamp/s2']],
    ['a heading', '等船的人', ['ferry/s2']],
    ['a heading before the text', '等', ['ferry/s2', 'ferry/s1']],
    ['a title, once', '渡口记事', ['ferry/s1']],
    ['a quote inside a word of the title', '街灯', ['lamp/s1']],
    ['a word of the title and one of a section', '渡口 竹篙', ['ferry/s3']],
    ['the start of a Latin word', 'le', ['lamp/s2']],
    ['Latin and Han across a space', '用led换', ['lamp/s2']],
    ['a number', '23', ['lamp/s2']],
  ])('finds %s', async (_, query, expected) => {
    const result = await ask(query)
    expect(result.kind).toBe('all')
    expect(places(result)).toEqual(expected)
    expect(result.total).toBe(expected.length)
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['，。“”', 'wordless'],
    ['🎉🎉', 'wordless'],
    ['鲲鹏', 'most'],
  ])('answers %j with nothing, as %s', async (query, kind) => {
    expect(await ask(query)).toMatchObject({ kind, total: 0, hits: [] })
  })

  it('leaves out sections whose pairs do not stand together', async () => {
    const { index } = indexOf([
      essayOf('pairs', '对', '防控要紧，疫情防范也要紧，情防。', '疫情防控。'),
    ])
    const result = await ask('疫情防控', undefined, index)
    expect(places(result)).toEqual(['pairs/s2'])
    expect(result).toMatchObject({ kind: 'all', total: 1 })
  })

  it('leaves out the very word that is quoted, and not those that it begins', async () => {
    const { index } = indexOf([
      essayOf('kit', '箱', '街灯下有 aid 一箱。'),
      essayOf('tool', '机', '街灯下有 ai 一台。'),
    ])
    expect(places(await ask('街灯 -"ai"', undefined, index))).toEqual(['kit/s1'])
    expect(places(await ask('街灯 -ai', undefined, index))).toEqual([])
  })

  it('gives the sections with the most terms where none has all', async () => {
    const result = await ask('渡船靠岸以后船家睡了')
    expect(result.kind).toBe('most')
    expect(places(result)[0]).toBe('ferry/s3')
    expect(result.hits[0]?.excerpt.filter(({ hit }) => hit).map(({ text }) => text)).toEqual([
      '渡船靠岸',
      '船家',
    ])
  })

  it('marks what matched, in title, label and text', async () => {
    const [hit] = (await ask('街灯')).hits
    expect(hit?.essay.pieces).toEqual([
      { text: '一盏', hit: false },
      { text: '“街”灯', hit: true },
    ])
    expect(hit?.excerpt[0]).toEqual({ text: '街灯', hit: true })
  })

  it('cuts a query of 5,000 characters and says so', async () => {
    expect(await ask('疫'.repeat(5000))).toMatchObject({ cut: true, total: 0 })
  })

  it('goes through all hits page by page', async () => {
    const { index } = indexOf([
      essayOf(
        'many',
        '多',
        ...Array.from({ length: 35 }, (_, n) => `第${n}次渡河。${'水'.repeat(n)}`),
      ),
    ])
    const seen: string[] = []
    let offset: number | undefined = 0
    while (offset !== undefined) {
      const result: SearchResult = await ask('渡河', { offset, limit: 10 }, index)
      expect(result.total).toBe(35)
      seen.push(...places(result))
      offset = result.next
    }
    expect(new Set(seen).size).toBe(35)
    expect(seen).toHaveLength(35)
  })

  it('says what is missing where a range cannot be read, and gives the rest', async () => {
    const { built, index, missing } = indexOf(essays)
    missing.add(indexPaths.range(built.manifest.ranges[0] ?? ''))
    expect(await ask('大雾', undefined, index)).toMatchObject({ partial: true, total: 0 })
    missing.clear()
    expect(await ask('大雾', undefined, index)).toMatchObject({ partial: false, total: 1 })
  })

  it('says so where the text of a hit cannot be read', async () => {
    const { index, missing } = indexOf(essays)
    missing.add(indexPaths.block(0))
    expect(await ask('大雾', undefined, index)).toMatchObject({ partial: true, hits: [] })
  })

  it('fails where there is no index', async () => {
    const { index, missing } = indexOf(essays)
    missing.add(indexPaths.manifest)
    await expect(ask('大雾', undefined, index)).rejects.toThrow('the index is missing')
  })

  it('reads each file once', async () => {
    const { index, reads } = indexOf(essays)
    await ask('大雾', undefined, index)
    const cold = reads.length
    await ask('大雾', undefined, index)
    expect(cold).toBe(4)
    expect(reads).toHaveLength(cold)
  })

  it('finds every section that holds a phrase, and no other', async () => {
    const sections = essays.flatMap(({ slug, sections }) =>
      sections.map(({ id, text, label, level }) => ({
        place: `${slug}/${id}`,
        text: fold(level > 0 ? `${label}\n${text}` : text).text,
      })),
    )
    const cut = fc.tuple(fc.constantFrom(...sections), fc.nat(), fc.integer({ min: 1, max: 6 }))
    await fc.assert(
      fc.asyncProperty(cut, async ([section, from, length]) => {
        const start = from % section.text.length
        const query = section.text.slice(start, start + length)
        fc.pre(/^\p{Script=Han}+$/u.test(query))
        const result = await ask(query)
        const holding = sections.filter(({ text }) => text.includes(query))
        const titled = essays.filter(({ title }) => fold(title).text.includes(query))
        const expected = new Set([
          ...holding.map(({ place }) => place),
          ...titled.map(({ slug }) => `${slug}/s1`),
        ])
        expect(new Set(places(result))).toEqual(expected)
      }),
    )
  })
})
