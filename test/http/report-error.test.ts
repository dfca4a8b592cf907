import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { reportError } from '../../src/http/report-error.ts'

/** What a reader typed, where they are, and what their browser says of them. */
const personal = { typed: '失眠', address: '203.0.113.9', agent: 'Firefox/133 of Lin' }

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

it.each([
  ['an unforeseen error', 500, () => new TypeError(`no such thing: ${personal.typed}`)],
  [
    'a file that cannot be read',
    503,
    () => new HTTPException(503, { message: '/data/a.json is missing' }),
  ],
])(
  'the line of the log for %s has its number and place, and nothing of who asked',
  async (_, status, fault) => {
    const app = new Hono()
    app.get('/search/:words', () => {
      throw fault()
    })
    app.onError((error, c) => {
      reportError(error, c, '8f2a', status)
      return c.body(null, 500)
    })
    const path = `/search/${encodeURIComponent(personal.typed)}?q=${encodeURIComponent(personal.typed)}`
    await app.request(path, {
      headers: { 'CF-Connecting-IP': personal.address, 'User-Agent': personal.agent },
    })
    const lines = vi.mocked(console.error).mock.calls.map(([line]) => String(line))
    expect(lines).toHaveLength(1)
    const [line = ''] = lines
    expect(JSON.parse(line)).toMatchObject({
      event: 'request',
      id: '8f2a',
      status,
      method: 'GET',
      route: '/search/:words',
    })
    for (const secret of Object.values(personal)) {
      expect(line).not.toContain(secret)
      expect(line).not.toContain(encodeURIComponent(secret))
    }
  },
)
