import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bounds, unpack } from '../../src/import/unpack.ts'

const zeros = (length: number) => new Uint8Array(length)

describe('unpack', () => {
  it('has the files, and no folders', () => {
    const archive = zipSync({ 'a/': zeros(0), 'a/雨.txt': strToU8('停了') })
    expect([...unpack(archive)]).toEqual([['a/雨.txt', strToU8('停了')]])
  })

  it.each([
    [
      'entries',
      { a: zeros(1), b: zeros(1), c: zeros(1) },
      { ...bounds, entries: 2 },
      /more than 2 files/,
    ],
    [
      'bytes',
      { a: zeros(2 ** 20), b: zeros(1) },
      { ...bounds, bytes: 2 ** 20 },
      /more than 1 MB in it/,
    ],
    [
      'ratio',
      { 'word/document.xml': zeros(3 * 2 ** 20) },
      bounds,
      /`word\/document.xml` in it packed more than 200/,
    ],
  ])('refuses a bomb by its %s', (_, files, limits, message) => {
    expect(() => unpack(zipSync(files, { level: 9 }), limits)).toThrow(message)
  })

  it('gives a file that says less than it has no more room than it says', () => {
    const archive = zipSync({ a: zeros(3 * 2 ** 20) }, { level: 9 })
    // The size unpacked stands 24 bytes into the entry of the list at the end.
    const view = new DataView(archive.buffer, archive.byteOffset)
    const entry = Buffer.from(archive).indexOf('PK\x01\x02', 0, 'latin1')
    view.setUint32(entry + 24, 10, true)
    expect(unpack(archive).get('a')?.length).toBeLessThanOrEqual(10)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('雨停了。')],
    ['half an archive', zipSync({ a: strToU8('雨') }).slice(0, 30)],
  ])('refuses %s', (_, bytes) => {
    expect(() => unpack(bytes)).toThrow(/no archive/)
  })

  it('refuses an archive with nothing in it', () => {
    expect(() => unpack(zipSync({}))).toThrow('nothing in it')
  })
})
