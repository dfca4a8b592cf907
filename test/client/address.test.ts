import { describe, expect, it } from 'vitest'
import { entryFor, queryIn } from '../../src/client/address.ts'

const at = (path: string): URL => new URL(path, 'https://example.com')

describe('queryIn', () => {
  it.each([
    ['/', undefined],
    ['/essays/du-kou?q=河', undefined],
    ['/search', ''],
    ['/search?q=%E6%B2%B3+a&offset=20', '河 a'],
  ])('of %s is %j', (path, query) => {
    expect(queryIn(at(path))).toBe(query)
  })
})

describe('entryFor', () => {
  it.each([
    ['/', '河', 'push'],
    ['/essays/du-kou', '河', 'push'],
    ['/search', '河', 'replace'],
    ['/search?q=河', '河床', 'replace'],
    ['/search?q=河', '河', 'stay'],
    ['/search?q=+河', '河', 'stay'],
  ])('from %s to %s: %s', (path, query, move) => {
    expect(entryFor(at(path), query)).toEqual({
      move,
      path: `/search?q=${encodeURIComponent(query)}`,
    })
  })
})
