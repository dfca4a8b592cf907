import { describe, expect, it } from 'vitest'
import { ask, read } from './site.ts'

/** The fingerprinted files that a page names. */
async function named(): Promise<readonly string[]> {
  const html = await read('/')
  return Array.from(html.matchAll(/"(\/static\/[^"]*)"/g), ([, path]) => path ?? '')
}

describe('GET /static/* serves what pages name', () => {
  it('fingerprinted: two scripts', async () => {
    expect((await named()).map((path) => path.replace(/\.[\da-f]{8}\./, '.'))).toEqual([
      '/static/htmx.js',
      '/static/client.js',
    ])
  })

  it('to be kept for a year, as what they are', async () => {
    for (const path of await named()) {
      const { status, headers } = await ask(path)
      expect(status).toBe(200)
      expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
      expect(headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    }
  })

  it('under the same names from every page', async () => {
    const paths = await named()
    for (const page of ['/essays/harbour', '/essays/harbour/soup', '/search?q=a', '/nothing']) {
      const html = await read(page)
      for (const path of paths) expect(html).toContain(`"${path}"`)
    }
  })
})

describe('GET of a file beside the pages', () => {
  it.each([['/favicon.svg', 'image/svg+xml', '<svg']])(
    '%s is %s, asked for again each time',
    async (path, type, text) => {
      const response = await ask(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Type')).toBe(type)
      expect(response.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate')
      expect(await response.text()).toContain(text)
    },
  )

  it.each(['/data/catalogue/1.json', '/data/essays/harbour.json', '/data/search/manifest.json'])(
    '%s is kept out of search engines',
    async (path) => {
      expect((await ask(path)).headers.get('X-Robots-Tag')).toBe('noindex')
    },
  )

  it('says by which rules every page, and only a page, lets essays be fetched ahead', async () => {
    for (const page of [
      '/',
      '/essays/harbour',
      '/essays/harbour/soup',
      '/search?q=a',
      '/nothing',
    ]) {
      expect((await ask(page)).headers.get('Speculation-Rules')).toBe('"/speculation-rules.json"')
    }
    for (const path of ['/search.json?q=a', '/feed.xml', '/essays/harbour.md', '/favicon.svg']) {
      expect((await ask(path)).headers.get('Speculation-Rules')).toBeNull()
    }
    const rules = await ask('/speculation-rules.json')
    expect(rules.headers.get('Content-Type')).toBe('application/speculationrules+json')
    expect(await rules.json()).toEqual({
      prefetch: [expect.objectContaining({ eagerness: 'moderate' })],
    })
  })

  it('keeps drafts to their owner', async () => {
    expect((await ask('/data/essays/draft.json')).status).toBe(404)
    for (const path of ['/data/catalogue/1.json', '/data/search/sections/0.bin']) {
      expect(await read(path)).not.toMatch(/没有写完|未完稿样/)
    }
  })

  it.each([
    ['/_headers'],
    ['/site.json'],
    ['/static/'],
    ['/static/style.css'],
    ['/data/search/ranges/99.bin'],
    ['/.git/config'],
    ['/wrangler.toml'],
  ])('%s that is no file of the site answers 404', async (path) => {
    expect((await ask(path, { redirect: 'follow' })).status).toBe(404)
  })
})
