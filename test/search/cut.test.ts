import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, isBound } from '../../src/search/cut.ts'

const sizes = { least: 100, spread: 50, most: 300 }
const sizeOf = (item: string): number => item.length

const pieces = (items: readonly string[]): readonly (readonly string[])[] => [
  ...cut(items, sizeOf, (item, size) => isBound(item, sizeOf(item), size, sizes)),
]
const total = (piece: readonly string[]): number =>
  piece.reduce((sum, item) => sum + sizeOf(item), 0)

/** Items of different names, 4 to 43 long. */
const itemsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${at}`.padEnd(4 + ((at * 7) % 40), '-'))
const items = fc.nat({ max: 400 }).map(itemsOf)

describe('cut', () => {
  it('leaves nothing out and keeps the order', () => {
    fc.assert(
      fc.property(items, (items) => {
        expect(pieces(items).flat()).toEqual(items)
      }),
    )
  })

  it('keeps pieces between their sizes, but the last and those of one item', () => {
    const long = 'x'.repeat(900)
    fc.assert(
      fc.property(items, fc.nat({ max: 400 }), (items, at) => {
        const found = pieces(items.toSpliced(at, 0, long))
        for (const piece of found.slice(0, -1)) {
          expect(total(piece)).toBeGreaterThanOrEqual(sizes.least)
          const before = total(piece.slice(0, -1))
          expect(Math.min(total(piece), before + sizes.least)).toBeLessThanOrEqual(sizes.most)
        }
      }),
    )
  })

  it('gives pieces that are neither few nor many', () => {
    const found = pieces(itemsOf(5000))
    const mean = total(itemsOf(5000)) / found.length
    expect(mean).toBeGreaterThan(sizes.least + sizes.spread / 2)
    expect(mean).toBeLessThan(sizes.least + 2 * sizes.spread)
  })

  it.each<[string, (items: readonly string[], at: number) => readonly string[]]>([
    ['an item is added', (items, at) => items.toSpliced(at, 0, 'one more item')],
    ['an item goes', (items, at) => items.toSpliced(at, 1)],
    ['an item grows', (items, at) => items.toSpliced(at, 1, `${items[at]}+`)],
  ])('moves few bounds where %s', (_, edit) => {
    const items = itemsOf(2000)
    const before = new Set(pieces(items).map((piece) => piece.join()))
    const changed = Array.from({ length: 100 }, (_, number) => {
      const after = pieces(edit(items, number * 20))
      return after.filter((piece) => !before.has(piece.join())).length
    })
    // In a sequence of some 300 pieces.
    expect(before.size).toBeGreaterThan(200)
    expect(changed.reduce((sum, count) => sum + count) / changed.length).toBeLessThan(3)
    expect(Math.max(...changed)).toBeLessThan(20)
  })
})
