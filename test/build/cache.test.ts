import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Cache, openCache, sweepCache } from '../../src/build/cache.ts'
import { commitOutput, type Placed } from '../../src/build/output.ts'
import { folderOf, writeFiles } from './folder.ts'

let folder: string
let assets: string
let cache: Cache

const openVersion = (version: string) => openCache({ folder, assets, version })
/** Changes every file of the cache. */
async function damage(change: (bytes: Buffer) => Buffer) {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    await writeFile(path, change(await readFile(path)))
  }
}

beforeEach(async () => {
  const parent = await folderOf({})
  folder = join(parent, 'cache')
  assets = join(parent, 'assets')
  cache = await openVersion('1')
})

describe('a value', () => {
  it('is made once of the same parts by the same code', async () => {
    const make = vi.fn(() => ({ text: '雨' }))
    for (const again of [cache, await openVersion('1')]) {
      expect(await again.value('parse', ['a', 'bc'], make)).toEqual({ text: '雨' })
    }
    expect(make).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['other parts', 'parse', ['a', 'b'], '1'],
    ['parts that are the same when joined', 'parse', ['ab', 'c'], '1'],
    ['another name', 'card', ['a', 'bc'], '1'],
    ['other code', 'parse', ['a', 'bc'], '2'],
  ])('is made anew of %s', async (_, name, parts, version) => {
    await cache.value('parse', ['a', 'bc'], () => 'old')
    const other = await openVersion(version)
    expect(await other.value(name, parts, () => 'new')).toBe('new')
  })

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut off', (bytes) => bytes.subarray(0, -1)],
    ['emptied', () => Buffer.alloc(0)],
    ['another text', () => Buffer.from('{"value":"other text of some length"}')],
    ['changed by one bit', (bytes) => bytes.fill((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1)],
  ])('is made anew where what was kept is %s', async (_, change) => {
    await cache.value('parse', ['a'], () => 'right')
    await damage(change)
    expect(await cache.value('parse', ['a'], () => 'made again')).toBe('made again')
  })
})

describe('files', () => {
  const make = vi.fn(() => ({ files: [{ path: '/a.txt', content: '雨' }], value: 7 }))
  const made = () => cache.files('page', ['a'], make)
  const placed = (waits: boolean) => ({
    value: 7,
    placed: [{ path: '/a.txt', size: 3, sum: expect.any(BigInt), waits }],
  })
  beforeEach(() => make.mockClear())

  it('are made once as long as the site has them', async () => {
    const first = await made()
    expect(first).toEqual(placed(true))
    await commitOutput(assets, first.placed)
    expect(await made()).toEqual(placed(false))
    expect(make).toHaveBeenCalledTimes(1)
  })

  it.each<[string, (placed: readonly Placed[]) => Promise<unknown>]>([
    ['were never committed', async () => {}],
    ['are gone', () => commitOutput(assets, [])],
    ['are otherwise', () => writeFiles(assets, { 'a.txt': '雪' })],
  ])('are made again where they %s', async (_, happens) => {
    await happens((await made()).placed)
    expect(await made()).toEqual(placed(true))
    expect(make).toHaveBeenCalledTimes(2)
  })
})

describe('sweepCache', () => {
  it('takes out what was not asked for since', async () => {
    await cache.value('parse', ['old'], () => 1)
    await cache.value('parse', ['used'], () => 2)
    const begun = Date.now()
    const yesterday = begun / 1000 - 86_400
    for (const name of await readdir(folder)) await utimes(join(folder, name), yesterday, yesterday)
    await cache.value('parse', ['used'], () => 3)
    await cache.value('parse', ['new'], () => 4)
    await sweepCache(folder, begun)
    expect(await readdir(folder)).toHaveLength(2)
    expect(await cache.value('parse', ['used'], () => 5)).toBe(2)
  })
})
