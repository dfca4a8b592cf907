import { describe, expect, it } from 'vitest'
import { ask, htmx, read } from './site.ts'

const search = '/search?q=%E6%B1%A4'
const paths = [
  '/',
  '/essays/harbour',
  '/essays/harbour/soup?q=%E6%B1%A4',
  search,
  '/search.json?q=a',
]

/** Headers that another server might believe, and a shared cache does not keep apart. */
const unkeyed: readonly Readonly<Record<string, string>>[] = [
  { 'X-Forwarded-Host': 'evil.example' },
  { 'X-Forwarded-Proto': 'gopher', Forwarded: 'host=evil.example' },
  { 'X-Original-URL': '/nothing', 'X-Rewrite-URL': '/nothing' },
  { 'X-HTTP-Method-Override': 'POST' },
  { Origin: 'https://evil.example', Referer: 'https://evil.example/' },
  { 'Accept-Language': 'en', 'User-Agent': '<script>' },
  { Cookie: 'lang=en; admin=1', Authorization: 'Basic eDp4' },
  { 'HX-Current-URL': 'https://evil.example/', 'HX-Target': '<b>', 'HX-Boosted': 'true' },
  { Range: 'bytes=0-9' },
]

describe.each(paths)('what a shared cache keeps of %s', (path) => {
  it.each(unkeyed)('does not depend on %o', async (headers) => {
    const response = await ask(path, { headers })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(await read(path))
  })

  it('has no word of who asked', async () => {
    const text = await read(path, {
      'CF-Connecting-IP': '203.0.113.77',
      'CF-Ray': '0123456789abcdef',
    })
    expect(text).not.toMatch(/203\.0\.113|0123456789abcdef/)
  })
})

describe('a fragment', () => {
  it('and its page say that they depend on HX-Request, in every answer that may be kept', async () => {
    const tag = (await ask(search)).headers.get('ETag') ?? ''
    const answers = [
      await ask(search),
      await ask(search, { headers: htmx }),
      await ask(search, { method: 'HEAD' }),
      await ask(search, { headers: { 'If-None-Match': tag } }),
    ]
    for (const { headers } of answers) expect(headers.get('Vary')).toContain('HX-Request')
  })

  it.each(['TRUE', '1', 'true, true', ''])('is not given for HX-Request: %j', async (value) => {
    expect(await read(search, { 'HX-Request': value })).toBe(await read(search))
  })

  it.each(['/', '/essays/harbour', '/search.json?q=a'])('of %s does not exist', async (path) => {
    expect(await read(path, htmx)).toBe(await read(path))
  })
})

describe('the order of parameters', () => {
  it.each([
    ['/search?q=a&essay=lighthouse', '/search?essay=lighthouse&q=a'],
    ['/search?q=a&limit=2', '/search?limit=2&q=a'],
    ['/search?q=a', '/search?q=a&unknown=1&q=b'],
  ])('changes nothing: %s, %s', async (one, other) => {
    expect(await read(other)).toBe(await read(one))
  })
})

describe('an answer that only one reader should see', () => {
  it.each(['/nothing', '/search?limit=x', '/health?sample=x'])(
    '%s is kept nowhere',
    async (path) => {
      expect((await ask(path)).headers.get('Cache-Control')).toBe('no-store')
    },
  )
})
