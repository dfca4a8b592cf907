import { describe, expect, it } from 'vitest'
import { forget, type Keep, readRecent, remember } from '../../src/client/recent.ts'

function keeping(kept: Record<string, string> = {}): Keep {
  const values = new Map(Object.entries(kept))
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}

const refusing: Keep = {
  getItem: () => {
    throw new Error('refused')
  },
  setItem: () => {
    throw new Error('refused')
  },
  removeItem: () => {
    throw new Error('refused')
  },
}

describe('remember', () => {
  it.each([
    ['the last first', ['雨', '雪'], ['雪', '雨']],
    ['each once', ['雨', '雪', '雨'], ['雨', '雪']],
    ['what typing came to', ['疫', '疫情', '疫情防控'], ['疫情防控']],
    ['nothing blank', ['雨', '  '], ['雨']],
    ['no more than eight', [...'一二三四五六七八九十'], [...'十九八七六五四三']],
  ])('keeps %s', (_, searches, kept) => {
    const keep = keeping()
    for (const search of searches) remember(keep, search)
    expect(readRecent(keep)).toEqual(kept)
  })

  it('lets a browser that keeps nothing be', () => {
    remember(refusing, '雨')
    forget(refusing)
    expect(readRecent(refusing)).toEqual([])
  })
})

describe('readRecent', () => {
  it.each([['not JSON'], ['{"a":1}'], ['[1, null]']])('takes nothing from %s', (value) => {
    expect(readRecent(keeping({ searches: value }))).toEqual([])
  })
})

describe('forget', () => {
  it('leaves nothing', () => {
    const keep = keeping()
    remember(keep, '雨')
    forget(keep)
    expect(readRecent(keep)).toEqual([])
  })
})
