import { describe, expect, inject, it } from 'vitest'
import { stringsFor } from '../../src/views/strings.ts'
import { ask, shown } from './site.ts'

const strings = stringsFor('zh-Hans')

describe('a problem is a page that says what to do:', () => {
  it.each([
    [400, 'GET', '/search?limit=x', strings.badRequest, strings.badRequestAdvice],
    [404, 'GET', '/nothing', strings.notFound, strings.notFoundAdvice],
    [404, 'GET', '/essays/nothing', strings.notFound, strings.notFoundAdvice],
    [404, 'GET', '/%E4%BD', strings.notFound, strings.notFoundAdvice],
    [404, 'GET', `/${'x'.repeat(4000)}`, strings.notFound, strings.notFoundAdvice],
    [405, 'POST', '/', strings.notAllowed, strings.notAllowedAdvice],
    [405, 'DELETE', '/essays/harbour', strings.notAllowed, strings.notAllowedAdvice],
  ])('%i for %s %.30s', async (status, method, path, name, advice) => {
    const response = await ask(path, { method })
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=UTF-8')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.has('ETag')).toBe(false)
    const html = await response.text()
    expect(shown(html, /<title>([^<]*)</)).toBe(`${name} · 试航`)
    expect(html).toContain(`<p class="number">${status}</p><h1>${name}</h1><p>${advice}</p>`)
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).toContain('<form class="finder" action="/search"')
    expect(html).toContain('<a class="button" href="/">')
  })

  it.each([
    [503, '/search?q=a', inject('unindexed')],
    [503, '/essays/tea', inject('garbled')],
    [503, '/', inject('garbled')],
  ])('%i for a file that cannot be read, of %s', async (status, path, site) => {
    const response = await ask(path, {}, site)
    expect(response.status).toBe(status)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.text()).toContain(
      `<h1>${strings.unavailable}</h1><p>${strings.unavailableAdvice}</p>`,
    )
  })

  it('that names a wrong parameter, its value and what was expected', async () => {
    const html = await (await ask('/search?limit=<b>')).text()
    expect(html).toContain(
      '<code lang="en">limit: &quot;&lt;b&gt;&quot; is not a whole number from 1 to 50</code>',
    )
  })

  it('that repeats nothing of the address', async () => {
    const html = await (await ask('/nothing<script>alert(1)</script>?q=alert')).text()
    expect(html).not.toContain('alert')
  })
})

describe('a problem of /search.json is JSON that says what was wrong:', () => {
  it.each([
    [400, 'GET', '?limit=x', 'limit: "x" is not a whole number from 1 to 50'],
    [405, 'POST', '?q=a', 'POST is not one of GET, HEAD'],
    [405, 'DELETE', '', 'DELETE is not one of GET, HEAD'],
  ])('%i for %s /search.json%s', async (status, method, parameters, error) => {
    const response = await ask(`/search.json${parameters}`, { method })
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(await response.json()).toEqual({ error })
  })

  it('503 for an index that cannot be read', async () => {
    const response = await ask('/search.json?q=a', {}, inject('unindexed'))
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({
      error: 'the index cannot be read',
      id: expect.stringMatching(/^[\da-f-]{36}$/),
    })
  })
})
