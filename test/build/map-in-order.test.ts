import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { mapInOrder } from '../../src/build/map-in-order.ts'

describe('mapInOrder', () => {
  it.each([1, 3, 99])('gives results in the order of the items, %i at a time', async (width) => {
    let now = 0
    let most = 0
    const results = await mapInOrder([30, 1, 20, 2, 10], width, async (time) => {
      now += 1
      most = Math.max(most, now)
      await setTimeout(time)
      now -= 1
      return -time
    })
    expect(results).toEqual([-30, -1, -20, -2, -10])
    expect(most).toBe(Math.min(width, 5))
  })

  it('takes no item before its turn', async () => {
    let taken = 0
    function* items() {
      for (let item = 0; item < 5; item++) {
        taken += 1
        yield item
      }
    }
    await mapInOrder(items(), 2, async (item) => {
      expect(taken).toBeLessThanOrEqual(item + 2)
      await setTimeout(1)
    })
    expect(taken).toBe(5)
  })

  it('fails with what fails', async () => {
    const failing = mapInOrder([1, 2], 2, async (item) => {
      if (item === 2) throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
  })
})
