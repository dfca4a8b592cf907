import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { composingPause, pause, settle } from '../../src/client/settle.ts'

function field(start = '') {
  const searched: string[] = []
  let text = start
  const settling = settle(
    () => text,
    (query) => searched.push(query),
  )
  return {
    searched,
    settling,
    type(next: string, composing = false) {
      text = next
      settling.typed(composing)
    },
  }
}

describe('settle', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('waits until typing rests', () => {
    const { searched, type } = field()
    type('渡')
    vi.advanceTimersByTime(pause - 1)
    type('渡口')
    vi.advanceTimersByTime(pause - 1)
    expect(searched).toEqual([])
    vi.advanceTimersByTime(1)
    expect(searched).toEqual(['渡口'])
  })

  it.each([
    ['the same text', '渡口', []],
    ['the same text with white space around it', ' 渡口 ', []],
    ['nothing', '', ['']],
    ['other text', '渡船', ['渡船']],
  ])('told of %s, searches %j as %j', (_, text, expected) => {
    const { searched, type } = field('渡口')
    type(text)
    vi.runAllTimers()
    expect(searched).toEqual(expected)
  })

  it('holds while an input method composes, and lets go after a longer pause', () => {
    const { searched, type } = field()
    type('du kou', true)
    vi.advanceTimersByTime(composingPause - 1)
    expect(searched).toEqual([])
    vi.advanceTimersByTime(1)
    expect(searched).toEqual(['du kou'])
  })

  it('searches once, and at once, for what the input method commits', () => {
    const { searched, settling, type } = field()
    type('du kou', true)
    type('渡口', true)
    settling.committed()
    expect(searched).toEqual(['渡口'])
    // Firefox reports the committed text after the end of the composition.
    type('渡口')
    vi.runAllTimers()
    expect(searched).toEqual(['渡口'])
  })

  it('insists at once, even on what was searched last, and does not search again', () => {
    const { searched, settling, type } = field()
    type('渡口')
    settling.insist()
    settling.insist()
    vi.runAllTimers()
    expect(searched).toEqual(['渡口', '渡口'])
  })

  it('forgets what was typed before it came to rest', () => {
    const { searched, settling, type } = field()
    type('渡口')
    settling.rest('')
    vi.runAllTimers()
    expect(searched).toEqual([])
  })
})
