import { describe, expect, it } from 'vitest'
import { stringsFor } from '../../src/views/strings.ts'
import { ask, htmx, searchFor } from './site.ts'

const strings = stringsFor('zh-Hans')
/** As wrangler.toml has it. */
const limit = 60
/** So many do not fit, even where the counter begins anew among them. */
const tooMany = 2 * limit + 1

/** Asks as somebody from elsewhere, until refused: what the last answer was, and its number. */
async function askOften(path: string, address: string, headers: Record<string, string> = {}) {
  for (let asked = 1; asked <= tooMany; asked += 1) {
    const response = await ask(path, { headers: { ...headers, 'CF-Connecting-IP': address } })
    if (response.status !== 200 || asked === tooMany) return { response, asked }
    await response.body?.cancel()
  }
  throw new Error('unreachable')
}

describe('one who searches too often', () => {
  it('gets a page that says when to come back, while essays open and others search', async () => {
    const address = '203.0.113.1'
    const { response, asked } = await askOften(searchFor('汤'), address)
    expect(asked).toBeGreaterThan(limit)
    expect(response.status).toBe(429)
    expect(response.headers.get('Retry-After')).toBe('10')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.text()).toContain(
      `<h1>${strings.tooMany}</h1><p>${strings.tooManyAdvice}`,
    )
    const headers = { 'CF-Connecting-IP': address }
    expect((await ask('/essays/harbour', { headers })).status).toBe(200)
    const other = { 'CF-Connecting-IP': '203.0.113.2' }
    expect((await ask(searchFor('汤'), { headers: other })).status).toBe(200)
  })

  it('gets a fragment from the live search', async () => {
    const { response } = await askOften(searchFor('汤'), '203.0.113.3', htmx)
    expect(response.status).toBe(429)
    expect(response.headers.get('Vary')).toContain('HX-Request')
    const html = await response.text()
    expect(html).toMatch(/^<div class="results" data-title="[^"]*" data-query="汤">/)
    expect(html).toContain(strings.tooManyAdvice)
  })

  it('gets JSON as a program', async () => {
    const { response } = await askOften('/search.json?q=a', '203.0.113.4')
    expect(response.status).toBe(429)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(await response.json()).toEqual({ error: 'more searches than allowed: wait 10 s' })
  })
})

it('the owner, on the same machine, searches as often as they like', async () => {
  const { asked, response } = await askOften('/search.json?q=a', '127.0.0.1')
  expect(response.status).toBe(200)
  expect(asked).toBe(tooMany)
})
