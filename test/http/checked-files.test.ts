import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { carrySum } from '../../src/build/carry-sum.ts'
import { seal, summed } from '../../src/build/seal.ts'
import type { Read } from '../../src/http/assets.ts'
import { checkedFiles } from '../../src/http/checked-files.ts'

const contents: Readonly<Record<string, string>> = {
  '/data/essays/rain.json': '{"text":"雨"}',
  '/data/search/ranges/0.json': '{"term":[]}',
}

/** A deploy whose reads are counted, and answered by `answer` where that has something to say. */
async function deployOf(answer: (path: string, reads: number) => string | undefined | Error) {
  const listed = await Promise.all(
    Object.entries(contents).map(([path, content]) => carrySum({ path, content })),
  )
  const { list, deploy } = seal(listed.map(summed))
  const files = [...listed, list]
  const reads: string[] = []
  const read: Read = async (path) => {
    reads.push(path)
    const given = answer(path, reads.filter((each) => each === path).length)
    if (given instanceof Error) throw given
    const content = given ?? files.find((file) => file.path === path)?.content
    return content === undefined ? undefined : new Uint8Array(Buffer.from(content)).buffer
  }
  return { reads, files: checkedFiles(read, deploy), otherwise: checkedFiles(read, 'other') }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('checkedFiles', () => {
  it('gives what the deploy holds', async () => {
    const { files } = await deployOf(() => undefined)
    expect(await files.json('/data/essays/rain.json')).toEqual({ text: '雨' })
  })

  it('knows without a read what the deploy does not hold', async () => {
    const { files, reads } = await deployOf(() => undefined)
    expect(await files.json('/data/essays/snow.json')).toBeUndefined()
    expect(reads).toEqual(['/data/checksums.bin'])
  })

  it.each([
    ['other JSON', '{"text":"雪"}'],
    ['half of it', '{"text":'],
    ['nothing', ''],
    ['an error', new Error('gone')],
  ])('asks once more where a read gives %s', async (_, given) => {
    const { files, reads } = await deployOf((_, reads) => (reads === 1 ? given : undefined))
    const path = '/data/essays/rain.json'
    expect(await files.json(path)).toEqual({ text: '雨' })
    expect(reads.filter((each) => each === path)).toHaveLength(2)
  })

  it('lets what failed rest for two seconds, and then asks again', async () => {
    let broken = true
    const path = '/data/search/ranges/0.json'
    const { files, reads } = await deployOf((asked) =>
      broken && asked === path ? new Error('gone') : undefined,
    )
    await expect(files.json(path)).rejects.toMatchObject({ status: 503 })
    const before = reads.length
    await expect(files.json(path)).rejects.toMatchObject({ status: 503 })
    expect(reads).toHaveLength(before)
    broken = false
    vi.advanceTimersByTime(2001)
    expect(await files.json(path)).toEqual({ term: [] })
  })

  it('of another deploy opens essays, and no index', async () => {
    const { otherwise } = await deployOf(() => undefined)
    expect(await otherwise.json('/data/essays/rain.json')).toEqual({ text: '雨' })
    await expect(otherwise.json('/data/search/ranges/0.json')).rejects.toMatchObject({
      status: 503,
    })
    await expect(otherwise.checksums()).rejects.toMatchObject({ status: 503 })
  })

  it.each([
    ['nothing', ''],
    ['other JSON', '{"text":"雪"}'],
    ['half of it', '{"text":'],
  ])('of another deploy takes no essay of which a read gives %s', async (_, given) => {
    const { otherwise } = await deployOf((path) => (path.includes('rain') ? given : undefined))
    await expect(otherwise.json('/data/essays/rain.json')).rejects.toMatchObject({ status: 503 })
  })

  it('logs the path and the reason, in one line of JSON', async () => {
    const { files } = await deployOf((path) => (path.includes('rain') ? '{}' : undefined))
    await files.json('/data/essays/rain.json').catch(() => {})
    expect(vi.mocked(console.error).mock.calls.map(([line]) => JSON.parse(line))).toEqual([
      {
        event: 'file',
        path: '/data/essays/rain.json',
        reason: 'is damaged or of another deploy',
      },
    ])
  })
})
