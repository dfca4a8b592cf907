import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepPacks } from '../../src/essay/kept-packs.ts'
import { openPack, type Pack, writePack } from '../../src/essay/pack.ts'

const packOf = (bytes: number): Pack => openPack(writePack([['a', new Uint8Array(bytes)]]).buffer)

describe('keepPacks', () => {
  it('lets go of what was asked for longest ago', () => {
    const [one, two, three] = [packOf(100), packOf(100), packOf(100)]
    const kept = keepPacks(one.size + two.size)
    kept.keep('one', one)
    kept.keep('two', two)
    expect(kept.get('one')).toBe(one)
    kept.keep('three', three)
    expect(kept.get('two')).toBeUndefined()
    expect(kept.get('one')).toBe(one)
    expect(kept.get('three')).toBe(three)
  })

  it('keeps one that is too large until the next one comes', () => {
    const kept = keepPacks(50)
    const large = packOf(1000)
    kept.keep('large', large)
    expect(kept.get('large')).toBe(large)
    kept.keep('small', packOf(1))
    expect(kept.get('large')).toBeUndefined()
  })

  it('counts a pack once that is kept again', () => {
    const kept = keepPacks(1000)
    kept.keep('one', packOf(100))
    const pack = packOf(10)
    kept.keep('one', pack)
    expect(kept.size()).toBe(pack.size)
  })

  it('holds no more bytes than it may, whatever is asked', () => {
    const asked = fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 300 })))
    fc.assert(
      fc.property(asked, (asked) => {
        const kept = keepPacks(1000)
        for (const [name, bytes] of asked) {
          if (!kept.get(String(name))) kept.keep(String(name), packOf(bytes))
          expect(kept.size()).toBeLessThanOrEqual(1000)
        }
      }),
    )
  })
})
