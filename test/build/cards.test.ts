import { beforeAll, describe, expect, it } from 'vitest'
import { cardOf } from '../../src/build/cards.ts'
import type { OutputFile } from '../../src/build/output.ts'

/** The files of an essay's card. */
async function filesOf(slug: string, title: string): Promise<readonly OutputFile[]> {
  const card = { title, author: '林小舟', site: '试航', accent: '#a5311e' }
  const [, , make] = cardOf(slug, card)
  return (await make()).files
}

const drawAll = async () => [
  ...(await filesOf('harbour', '小港的冬天')),
  ...(await filesOf('tea', '茶舖的算盤：聽價、收舖，還有“隔夜”的數目為何會發霉')),
  ...(await filesOf('tofu', '天\u{1f4a5}書')),
]

let files: readonly OutputFile[]

beforeAll(async () => {
  files = await drawAll()
}, 60_000)

describe('cardOf', () => {
  it('names a card by its essay and by what stands on it; none has what the font cannot write', () => {
    expect(files.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^\/cards\/harbour\.[\da-f]{8}\.png$/),
      expect.stringMatching(/^\/cards\/tea\.[\da-f]{8}\.png$/),
    ])
  })

  it('draws 1200 × 630 pixels with a palette, in at most 40 KB', () => {
    for (const { content } of files) {
      const png = Buffer.from(content)
      expect(png.toString('latin1', 1, 4)).toBe('PNG')
      expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([1200, 630, 3])
      expect(png.length).toBeLessThan(40 * 1024)
      expect(png.length).toBeGreaterThan(2 * 1024)
    }
  })

  it('draws the same bytes again', async () => {
    expect(await drawAll()).toEqual(files)
  }, 30_000)
})
