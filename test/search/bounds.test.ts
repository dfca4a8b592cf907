import { describe, expect, it } from 'vitest'
import { indexFiles } from '../../src/build/site-files.ts'
import { openIndex } from '../../src/search/open-index.ts'
import { search } from '../../src/search/search.ts'
import { startTrace } from '../../src/search/trace.ts'
import { random } from '../links/random.ts'
import { essayOf, indexOf } from './library.ts'

/** Few characters make postings long, and sections many that hold them. */
const characters = [...'山川湖海风云雨雪日月星辰春夏秋冬东西南北的一是在不了有和人这中大']
const draw = random(7)
const character = (): string => draw.pick(characters)
const paragraph = (length: number): string =>
  Array.from({ length }, (_, at) => (at % 9 === 8 ? '，' : character())).join('')

/** Sections of which not two are in one file, so that each hit is a read. */
const wide = indexOf(
  Array.from({ length: 30 }, (_, at) => essayOf(`e${at}`, character(), paragraph(17_000))),
)
const page = { offset: 0, limit: 10 }

describe('the files that a query takes', () => {
  it.each([
    ['的'],
    ['的 是 一'],
    ['山川'],
    ['山川湖'],
    ['山川 湖海'],
    ['不了 了有 有和 和人'],
    ['的 一 是 在 不 了 有 和 人 这 中 大'],
  ])('are at most 12 for %s, and it has hits', async (query) => {
    const trace = startTrace()
    const { hits } = await search(openIndex(wide.files), query, page, trace)
    expect(hits.length).toBeGreaterThan(0)
    expect(trace.asked.size).toBeLessThanOrEqual(12)
  })

  it('are few where one hit is asked for, and the query ends', async () => {
    const trace = startTrace()
    const long = paragraph(64).replaceAll('，', '')
    await search(openIndex(wide.files), long, { offset: 0, limit: 1 }, trace)
    expect(trace.asked.size).toBeLessThan(50)
  })

  it.each([
    ['a long phrase', paragraph(64).replaceAll('，', '')],
    ['a phrase that nothing has', '山川湖海风云雨雪日月星辰'],
    ['pinyin', 'shanchuanhuhai'],
    ['its initials', 'schhfyyxryxc'],
    ['many words', Array.from({ length: 21 }, () => character() + character()).join(' ')],
  ])('are fewer than a request may read for %s', async (_, query) => {
    const trace = startTrace()
    await search(openIndex(wide.files), query, page, trace)
    expect(trace.asked.size).toBeLessThan(50)
  })

  it('are the same whatever was asked before', async () => {
    const [fresh, used] = [openIndex(wide.files), openIndex(wide.files)]
    for (const query of ['山川', '的', '雨雪日']) await search(used, query, page)
    for (const query of ['山川湖', '春夏 秋冬', '的']) {
      expect(await search(used, query, page)).toEqual(await search(fresh, query, page))
    }
  })

  it('leave no hit out: the next page goes on', async () => {
    const of = openIndex(wide.files)
    const found = new Set<string>()
    let offset: number | undefined = 0
    let pages = 0
    while (offset !== undefined) {
      const { hits, next } = await search(of, '的', { offset, limit: 10 })
      for (const { essay } of hits) found.add(essay.slug)
      offset = next
      pages += 1
    }
    expect(found.size).toBe(30)
    expect(pages).toBeLessThan(6)
  })
})

describe('the bytes that an isolate keeps', () => {
  it('stay below their bound over 10,000 varied queries', { timeout: 60_000 }, async () => {
    const essays = Array.from({ length: 500 }, (_, at) =>
      essayOf(`e${at}`, character(), paragraph(300)),
    )
    const { built, files } = indexOf(essays)
    const packs = indexFiles(built).filter(({ path }) => path.endsWith('.bin'))
    const bytes = packs.reduce((sum, { content }) => sum + content.length, 0)
    const most = { ranges: 130_000, blocks: 100_000 }
    expect(bytes).toBeGreaterThan(most.ranges + most.blocks)
    const index = openIndex(files, most)
    let highest = 0
    for (let count = 0; count < 10_000; count++) {
      const query = Array.from({ length: 1 + (count % 2) }, character).join('')
      await search(index, query, { offset: 0, limit: 1 })
      highest = Math.max(highest, index.kept())
    }
    expect(highest).toBeLessThanOrEqual(most.ranges + most.blocks)
    expect(highest).toBeGreaterThan(most.blocks)
  })
})
