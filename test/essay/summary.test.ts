import { describe, expect, it } from 'vitest'
import { summarise } from '../../src/essay/summary.ts'

describe('summarise', () => {
  it.each([
    [[], ''],
    [['', ''], ''],
    [['雨停了。', '我们出门。'], '雨停了。我们出门。'],
    [['雨停了\n我们出门'], '雨停了 我们出门'],
    [['雨停了，'.repeat(30)], `${'雨停了，'.repeat(22).slice(0, -1)}…`],
    [['Rain fell. ', 'We left.'], 'Rain fell. We left.'],
  ])('of %j is %s', (texts, summary) => {
    expect(summarise(texts.map((text) => ({ text: text.trim() })))).toBe(summary)
  })
})
