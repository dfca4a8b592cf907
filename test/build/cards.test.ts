import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cards, drawCards, type WantedCard } from '../../src/build/cards.ts'

const card = (slug: string, title: string): WantedCard => ({
  slug,
  title,
  author: '林小舟',
  site: '试航',
  accent: '#a5311e',
})
const wanted = [
  card('harbour', '小港的冬天'),
  card('tea', '茶舖的算盤：聽價、收舖，還有“隔夜”的數目為何會發霉'),
  card('tofu', '天\u{1f4a5}書'),
]

let cache: string
let cards: Cards

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'wenyuan-cards-'))
  cards = await drawCards(wanted, cache)
}, 60_000)

afterAll(() => rm(cache, { recursive: true }))

describe('drawCards', () => {
  it('names each by its essay and by what stands on it', () => {
    expect([...cards.paths.keys()]).toEqual(['harbour', 'tea'])
    for (const [slug, path] of cards.paths) {
      expect(path).toMatch(new RegExp(`^/cards/${slug}\\.[\\da-f]{8}\\.png$`))
    }
  })

  it('draws 1200 × 630 pixels with a palette, in at most 40 KB', () => {
    expect(cards.files).toHaveLength(2)
    for (const { content } of cards.files) {
      const png = Buffer.from(content)
      expect(png.toString('latin1', 1, 4)).toBe('PNG')
      expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([1200, 630, 3])
      expect(png.length).toBeLessThan(40 * 1024)
      expect(png.length).toBeGreaterThan(2 * 1024)
    }
  })

  it('draws the same bytes again', async () => {
    const other = await mkdtemp(join(tmpdir(), 'wenyuan-cards-'))
    const again = await drawCards(wanted, other)
    const sums = ({ files }: Cards) =>
      files.map(({ content }) => createHash('sha256').update(content).digest('hex'))
    expect(sums(again)).toEqual(sums(cards))
    await rm(other, { recursive: true })
  }, 30_000)

  it('takes what it has drawn before', async () => {
    for (const name of await readdir(cache)) await writeFile(join(cache, name), 'kept')
    const again = await drawCards(wanted, cache)
    expect(again.files.map(({ content }) => content.toString())).toContain('kept')
    expect(again.paths.get('harbour')).toBe(cards.paths.get('harbour'))
  })
})
