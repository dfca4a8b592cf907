import { describe, expect, it } from 'vitest'
import { withPages } from '../../src/build/with-pages.ts'

const page = (path: string, headers: Record<string, string>) => ({
  path,
  file: { path: `${path}.html`, content: path },
  headers: new Headers(headers),
})

describe('withPages', () => {
  it('adds pages, and one rule a folder to the rules that are there', () => {
    const files = withPages(
      [
        { path: '/a.txt', content: 'a' },
        { path: '/_headers', content: Buffer.from('/*\n  X-A: 1\n') },
      ],
      [
        page('/essays/rain', { 'Cache-Control': 'no-cache', ETag: '"1"' }),
        page('/essays/snow', { 'Cache-Control': 'no-cache', ETag: '"2"' }),
      ],
    )
    expect(files).toEqual([
      { path: '/a.txt', content: 'a' },
      { path: '/essays/rain.html', content: '/essays/rain' },
      { path: '/essays/snow.html', content: '/essays/snow' },
      {
        path: '/_headers',
        content: '/*\n  X-A: 1\n\n/essays/*\n  ! cache-control\n  cache-control: no-cache\n',
      },
    ])
  })

  it('adds nothing where there is no page', () => {
    const files = [{ path: '/a.txt', content: 'a' }]
    expect(withPages(files, [])).toEqual(files)
  })
})
