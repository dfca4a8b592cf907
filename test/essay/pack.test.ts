import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPack, writePack } from '../../src/essay/pack.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes?: Uint8Array) => bytes && new TextDecoder().decode(bytes)

describe('openPack', () => {
  const pack = openPack(
    writePack([
      ['boat', bytesOf('船')],
      ['boats', bytesOf('')],
      ['boot', bytesOf('靴子')],
      ['~ключ', bytesOf('k')],
    ]).buffer,
  )

  it.each([
    ['boat', '船'],
    ['boats', ''],
    ['boot', '靴子'],
    ['~ключ', 'k'],
    ['bo', undefined],
    ['oat', undefined],
    ['', undefined],
  ])('gives for %j %j', (name, text) => {
    expect(textOf(pack.get(name))).toBe(text)
  })

  it.each([
    ['boat', ['boat', 'boats']],
    ['bo', ['boat', 'boats', 'boot']],
    ['', ['boat', 'boats', 'boot', '~ключ']],
    ['oat', []],
    ['~', ['~ключ']],
  ])('gives what begins with %j', (start, names) => {
    expect([...pack.beginning(start)].map(([name]) => name)).toEqual(names)
  })

  it('gives back every piece that was packed, and no other', () => {
    const name = fc.stringMatching(/^[a-z0-9~\u4e00-\u4e0f-]{1,6}$/)
    const pieces = fc.dictionary(name, fc.uint8Array({ maxLength: 40 }))
    fc.assert(
      fc.property(pieces, name, (written, other) => {
        const sorted = Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1))
        const opened = openPack(writePack(sorted).buffer)
        expect([...opened.beginning('')]).toEqual(sorted)
        for (const [name, bytes] of sorted) expect(opened.get(name)).toEqual(bytes)
        expect(opened.get(other)).toEqual(
          Object.hasOwn(written, other) ? written[other] : undefined,
        )
      }),
    )
  })

  it('refuses one that is cut off in its directory', () => {
    const packed = writePack([['boat', bytesOf('船')]])
    expect(() => openPack(packed.slice(0, 8).buffer)).toThrow()
  })
})
