import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { progressBar, silent } from '../../src/build/progress.ts'

const bar = vi.hoisted(() => ({ start: vi.fn(), increment: vi.fn(), stop: vi.fn() }))
vi.mock('cli-progress', () => ({
  SingleBar: class {
    start = bar.start
    increment = bar.increment
    stop = bar.stop
  },
}))

describe('progressBar', () => {
  let now = 0
  beforeEach(() => {
    now = 0
  })
  afterEach(() => vi.clearAllMocks())

  it('does not show for work of a second', () => {
    const progress = progressBar(() => now)
    progress.start('reading', 3)
    for (const time of [10, 500, 1000]) {
      now = time
      progress.step()
    }
    progress.stop()
    expect(bar.start).not.toHaveBeenCalled()
    expect(bar.increment).not.toHaveBeenCalled()
  })

  it('shows for longer work, from where it has come to', () => {
    const progress = progressBar(() => now)
    progress.start('reading', 3)
    progress.step()
    now = 1001
    progress.step()
    expect(bar.start.mock.calls).toEqual([[3, 2, { stage: 'reading' }]])
    progress.step()
    expect(bar.increment).toHaveBeenCalledOnce()
    progress.start('indexing', 9)
    expect(bar.start.mock.lastCall).toEqual([9, 0, { stage: 'indexing' }])
    progress.stop()
    expect(bar.stop).toHaveBeenCalledOnce()
  })

  it('counts the second from the beginning, over all stages', () => {
    const progress = progressBar(() => now)
    progress.start('reading', 1)
    progress.step()
    progress.start('indexing', 2)
    now = 1500
    progress.step()
    expect(bar.start.mock.calls).toEqual([[2, 1, { stage: 'indexing' }]])
  })
})

describe('silent', () => {
  it('says nothing', () => {
    silent.start('reading', 1)
    silent.step()
    silent.stop()
    expect(bar.start).not.toHaveBeenCalled()
  })
})
