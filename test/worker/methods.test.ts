import { describe, expect, it } from 'vitest'
import { ask, htmx } from './site.ts'

const paths = [
  '/',
  '/search?q=a',
  '/search.json?q=a',
  '/essays/harbour',
  '/essays/harbour/soup',
  '/essays/old-harbour',
  '/nothing',
  '/health',
]

describe.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('%s', (method) => {
  it.each(paths)('%s answers 405 and says what is allowed', async (path) => {
    const response = await ask(path, { method, ...(method === 'POST' && { body: 'q=a' }) })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
  })
})

describe('a method in the body or a header is not looked at:', () => {
  it.each([
    ['X-HTTP-Method-Override', { 'X-HTTP-Method-Override': 'DELETE' }],
    ['HX-Request', htmx],
  ])('%s', async (_, headers) => {
    expect((await ask('/essays/harbour', { headers })).status).toBe(200)
    expect((await ask('/essays/harbour', { method: 'POST', headers })).status).toBe(405)
  })
})

describe('POST /static/* is refused by the platform', () => {
  it('with 405', async () => {
    expect((await ask('/favicon.svg', { method: 'POST' })).status).toBe(405)
  })
})

describe('HEAD answers as GET does, without a body:', () => {
  it.each([
    ...paths,
    '/essays/harbour/',
    '/essays/harbour/nothing',
    '/search?limit=x',
    '/favicon.svg',
    '/essays/harbour.md',
  ])('%s', async (path) => {
    const get = await ask(path)
    const head = await ask(path, { method: 'HEAD' })
    expect(head.status).toBe(get.status)
    expect(await head.text()).toBe('')
    const compared = [
      'Content-Type',
      'Cache-Control',
      'ETag',
      'Location',
      'Vary',
      'Content-Security-Policy',
      'Access-Control-Allow-Origin',
    ]
    for (const name of compared) expect(head.headers.get(name)).toBe(get.headers.get(name))
  })
})

describe('OPTIONS', () => {
  it.each(paths.filter((path) => !path.startsWith('/search.json')))(
    '%s says what is allowed',
    async (path) => {
      const response = await ask(path, { method: 'OPTIONS' })
      expect(response.status).toBe(204)
      expect(response.headers.get('Allow')).toBe('GET, HEAD')
      expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false)
    },
  )

  it('/search.json lets a program of another origin ask, whatever headers it sends', async () => {
    const response = await ask('/search.json?q=a', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://elsewhere.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'content-type, x-client',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET,HEAD')
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('content-type,x-client')
  })
})
