import { describe, expect, it } from 'vitest'
import { fieldStop, nextStop } from '../../src/client/arrows.ts'

describe('nextStop', () => {
  it.each([
    ['ArrowDown', fieldStop, 3, 0],
    ['ArrowDown', 1, 3, 2],
    ['ArrowDown', 2, 3, 2],
    ['ArrowUp', 2, 3, 1],
    ['ArrowUp', 0, 3, fieldStop],
    ['ArrowUp', fieldStop, 3, fieldStop],
  ] as const)('%s at %i of %i leads to %i', (key, at, count, stop) => {
    expect(nextStop(key, at, count)).toBe(stop)
  })
})
