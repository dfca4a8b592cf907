import { describe, expect, it } from 'vitest'
import { libraryPaths, openLibrary } from '../../src/essay/library.ts'

describe('openLibrary', () => {
  const moved = { movedTo: 'rain' }
  const page = { essays: [], page: 2, pages: 2 }
  const asked: string[] = []
  const library = openLibrary({
    json: async (path) => {
      asked.push(path)
      return { '/data/essays/old-rain.json': moved, '/data/catalogue/2.json': page }[path]
    },
    bytes: async () => undefined,
  })

  it('reads an essay from its own file', async () => {
    expect(await library.essay('old-rain')).toBe(moved)
    expect(asked).toEqual([libraryPaths.essay('old-rain')])
  })

  it('reads a page of the catalogue', async () => {
    expect(await library.catalogue(2)).toBe(page)
  })

  it('has none where there is no file', async () => {
    expect(await library.essay('snow')).toBeUndefined()
    expect(await library.catalogue(3)).toBeUndefined()
  })
})
