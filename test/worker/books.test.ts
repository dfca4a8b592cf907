import { describe, expect, it } from 'vitest'
import { bookFaults, epubcheck } from '../surfaces/epubcheck.ts'
import { ask, read } from './site.ts'

const books = [
  '/essays/harbour.epub',
  '/essays/lighthouse.epub',
  '/books/all.epub',
  '/books/collections/notes.epub',
]

describe.each(books)('GET %s', (path) => {
  it('is an EPUB file', async () => {
    const response = await ask(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('application/epub+zip')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(new TextDecoder().decode(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip')
  })

  it.skipIf(!epubcheck)(
    'passes EPUBCheck',
    async () => {
      const bytes = new Uint8Array(await (await ask(path)).arrayBuffer())
      expect(await bookFaults(bytes)).toEqual([])
    },
    60_000,
  )
})

describe('a book', () => {
  it.each([
    ['/essays/harbour', '/essays/harbour.epub'],
    ['/', '/books/all.epub'],
    ['/collections/notes', '/books/collections/notes.epub'],
  ])('is linked from %s', async (path, book) => {
    expect(await read(path)).toContain(`href="${book}"`)
  })

  it('of a moved essay is where the essay is', async () => {
    const response = await ask('/essays/old-harbour.epub')
    expect([response.status, response.headers.get('Location')]).toEqual([
      308,
      '/essays/harbour.epub',
    ])
  })

  it.each(['/essays/nothing.epub', '/essays/draft.epub'])('%s answers 404', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })
})
