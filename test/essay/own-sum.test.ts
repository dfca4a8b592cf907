import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsOwnSum, withOwnSum } from '../../src/essay/own-sum.ts'

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer

describe('a text with its own checksum', () => {
  it('is the same JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ stringUnit: 'binary' }), async (json) => {
        const text = await withOwnSum(json)
        expect(JSON.parse(text)).toEqual(JSON.parse(json))
        expect(await holdsOwnSum(bytes(text))).toBe(true)
        expect(await withOwnSum(text)).toBe(text)
      }),
    )
  })

  it('is known from one with any other byte, or any other end', async () => {
    const whole = new Uint8Array(bytes(await withOwnSum('{"text":"一夜的雨"}')))
    for (const at of whole.keys()) {
      const other = whole.map((byte, place) => (place === at ? byte ^ 1 : byte))
      expect(await holdsOwnSum(other.buffer)).toBe(false)
      expect(await holdsOwnSum(whole.slice(0, at).buffer)).toBe(false)
    }
    expect(await holdsOwnSum(Uint8Array.from([...whole, 0x20]).buffer)).toBe(false)
  })

  it.each(['', '{}', '[1]', ' '.repeat(40)])('is not %j, which has none', async (text) => {
    expect(await holdsOwnSum(bytes(text))).toBe(false)
  })
})
