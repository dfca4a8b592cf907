import { describe, expect, it } from 'vitest'
import { type EditKind, edits } from './edits.ts'
import { simulateAll } from './simulate.ts'

const seeds = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
// Object.keys forgets the names that it lists.
const kinds = Object.keys(edits) as EditKind[]

describe('after ten edits, with a build after each, an old link', () => {
  it('reaches the section that holds most of its text, in 99 of 100 cases', () => {
    const { share, alive, lost } = simulateAll(seeds(1000), kinds)
    expect(lost).toBe(0)
    expect(alive).toBeGreaterThan(10_000)
    expect(share).toBeGreaterThanOrEqual(0.99)
  }, 240_000)

  it.each([
    ['insertion', ['insert']],
    ['deletion of others', ['delete']],
    ['reordering', ['reorder']],
    ['retitling', ['retitle']],
    ['moving to another essay', ['move']],
    ['renaming of essays', ['rename']],
    ['insertion, deletion and reordering', ['insert', 'delete', 'reorder']],
  ] as const)('always reaches it through %s alone', (_, only) => {
    const { share, alive, lost } = simulateAll(seeds(60), only)
    expect(lost).toBe(0)
    expect(alive).toBeGreaterThan(300)
    expect(share).toBe(1)
  })
})
