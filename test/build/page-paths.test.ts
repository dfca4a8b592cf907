import { describe, expect, it } from 'vitest'
import { pagePaths } from '../../src/build/page-paths.ts'

const essays = Array.from({ length: 120 }, (_, index) => ({ slug: `essay-${index}` }))

describe('pagePaths', () => {
  it('is the list of essays, then each of them', () => {
    const paths = pagePaths(essays, 1000)
    expect(paths).toHaveLength(3 + 120)
    expect(paths.slice(0, 4)).toEqual(['/', '/pages/2', '/pages/3', '/essays/essay-0'])
  })

  it('has a front page where there is no essay', () => {
    expect(pagePaths([], 10)).toEqual(['/'])
  })

  it.each([
    [5, ['/', '/pages/2', '/pages/3', '/essays/essay-0', '/essays/essay-1']],
    [0, []],
    [-7, []],
  ])('keeps to a room of %i files, the first essays first', (room, expected) => {
    expect(pagePaths(essays, room)).toEqual(expected)
  })
})
