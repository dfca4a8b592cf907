import { describe, expect, it } from 'vitest'
import { ask, htmx, read } from './site.ts'

const pages = [
  '/',
  '/search?q=%E6%B1%A4',
  '/search.json?q=%E6%B1%A4',
  '/essays/harbour',
  '/essays/harbour/soup?q=%E6%B1%A4',
  '/essays/harbour.md',
  '/feed.xml',
  '/sitemap.xml',
]
const files = ['/favicon.svg']

async function tagOf(path: string, headers: HeadersInit = {}): Promise<string> {
  const response = await ask(path, { headers })
  await response.body?.cancel()
  return response.headers.get('ETag') ?? ''
}

describe.each([...pages, ...files])('GET %s', (path) => {
  it('has one strong ETag for one answer', async () => {
    const tag = await tagOf(path)
    expect(tag).toMatch(/^"[\da-f]{32,}"$/)
    expect(await tagOf(path)).toBe(tag)
  })

  it('with another ETag answers whole', async () => {
    const response = await ask(path, { headers: { 'If-None-Match': '"another"' } })
    expect(response.status).toBe(200)
    expect((await response.text()).length).toBeGreaterThan(100)
  })

  it('with its ETag, or that made weak on the way, answers 304', async () => {
    const tag = await tagOf(path)
    for (const given of [tag, `W/${tag}`]) {
      const response = await ask(path, { headers: { 'If-None-Match': given } })
      expect(response.status).toBe(304)
      expect(await response.text()).toBe('')
      expect(response.headers.get('ETag')).toBe(tag)
    }
  })
})

describe.each(pages)('GET %s with its ETag', (path) => {
  it.each(['"a", TAG, "b"', '*'])('as %s answers 304', async (given) => {
    const tag = await tagOf(path)
    const headers = { 'If-None-Match': given.replace('TAG', tag) }
    expect((await ask(path, { headers })).status).toBe(304)
    expect((await ask(path, { method: 'HEAD', headers })).status).toBe(304)
  })

  it('keeps what the whole answer says to caches and browsers', async () => {
    const whole = await ask(path)
    const same = await ask(path, { headers: { 'If-None-Match': await tagOf(path) } })
    const kept = ['Cache-Control', 'Vary', 'Content-Security-Policy', 'Access-Control-Allow-Origin']
    for (const name of kept) expect(same.headers.get(name)).toBe(whole.headers.get(name))
    expect(whole.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate')
  })
})

describe('the ETag', () => {
  it('of a fragment is not that of its page', async () => {
    const path = '/search?q=%E6%B1%A4'
    const page = await tagOf(path)
    expect(await tagOf(path, htmx)).not.toBe(page)
    const response = await ask(path, { headers: { ...htmx, 'If-None-Match': page } })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(await read(path, htmx))
  })

  it('of a page depends on what it shows', async () => {
    expect(await tagOf('/essays/harbour/soup')).not.toBe(await tagOf('/essays/harbour'))
    expect(await tagOf('/search?q=a')).not.toBe(await tagOf('/search?q=b'))
  })

  it.each(['/nothing', '/search?limit=x', '/essays/old-harbour', '/essays/harbour/nothing'])(
    'is not given, nor asked for, with %s',
    async (path) => {
      const { status } = await ask(path)
      const response = await ask(path, { headers: { 'If-None-Match': '*' } })
      expect(response.status).toBe(status)
      expect(response.headers.has('ETag')).toBe(false)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
    },
  )
})
