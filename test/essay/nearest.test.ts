import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/essay/nearest.ts'

const keys = ['title', 'author', 'date', 'tags', 'slug']

describe('nearest', () => {
  it.each([
    ['titel', 'title'],
    ['TITLE', 'title'],
    ['authors', 'author'],
    ['dates', 'date'],
    ['tag', 'tags'],
    ['data', 'date'],
    ['slog', 'slug'],
    ['layout', undefined],
    ['标题', undefined],
    ['', undefined],
  ])('of %j is %s', (word, key) => {
    expect(nearest(word, keys)).toBe(key)
  })

  it('takes the nearer of two', () => {
    expect(nearest('rain', ['train', 'rains', 'main', 'rain'])).toBe('rain')
    expect(nearest('rai', ['a', 'train', 'rain'])).toBe('rain')
  })
})
