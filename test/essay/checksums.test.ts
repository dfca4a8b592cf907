import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksum, nameOf, openChecksums, packChecksums } from '../../src/essay/checksums.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('checksum', () => {
  it('is the beginning of SHA-256, by which a deploy is called', async () => {
    // `printf abc | sha256sum`
    expect(nameOf(await checksum(bytes('abc')))).toBe('ba7816bf8f01cfea')
  })

  it('differs wherever a bit does, or the end is cut off', async () => {
    const whole = bytes('一夜的雨')
    const sum = await checksum(whole)
    for (const at of whole.keys()) {
      expect(await checksum(whole.map((byte, place) => (place === at ? byte ^ 1 : byte)))).not.toBe(
        sum,
      )
      expect(await checksum(whole.slice(0, at))).not.toBe(sum)
    }
  })
})

describe('nameOf', () => {
  it.each([
    [0n, '0000000000000000'],
    [255n, '00000000000000ff'],
    [2n ** 64n - 1n, 'ffffffffffffffff'],
  ])('writes %i in sixteen digits', (sum, name) => expect(nameOf(sum)).toBe(name))
})

describe('packed checksums', () => {
  const files = fc.dictionary(fc.string(), fc.bigInt(0n, 2n ** 64n - 1n), { maxKeys: 50 })
  const listOf = (sums: Readonly<Record<string, bigint>>) =>
    Object.entries(sums).map(([path, sum]) => ({ path, sum }))

  it('say of every file what was packed, and nothing of another', () => {
    fc.assert(
      fc.property(files, fc.string(), (sums, other) => {
        const opened = openChecksums(packChecksums(listOf(sums)).buffer)
        expect(opened.files).toBe(Object.keys(sums).length)
        for (const [path, sum] of Object.entries(sums)) expect(opened.of(path)).toContain(sum)
        if (!Object.hasOwn(sums, other)) expect(opened.of(`/${other}`).length).toBeLessThan(2)
      }),
    )
  })

  it('are the same bytes in whatever order they come', () => {
    fc.assert(
      fc.property(files, (sums) => {
        expect(packChecksums(listOf(sums).reverse())).toEqual(packChecksums(listOf(sums)))
      }),
    )
  })

  it('keep both of two files whose paths hash alike', () => {
    // FNV-1a of both is 0x4f9f2cab.
    const packed = packChecksums([
      { path: 'costarring', sum: 1n },
      { path: 'liquid', sum: 2n },
    ])
    expect(openChecksums(packed.buffer).of('liquid')).toContain(2n)
    expect(openChecksums(packed.buffer).of('costarring')).toContain(1n)
  })

  it('take twelve bytes a file', () => {
    expect(packChecksums([{ path: '/a', sum: 1n }])).toHaveLength(12)
  })
})
