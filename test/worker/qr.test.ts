import decode from 'qr/decode.js'
import { describe, expect, inject, it } from 'vitest'
import { ask } from './site.ts'

/** What a reader of codes sees in the picture: its modules, eight pixels each. */
function read(svg: string): string {
  const [, from = 0, size = 0] = (/viewBox="(-\d+) -\d+ (\d+)/.exec(svg) ?? []).map(Number)
  const side = size * 8
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  const [, dark = ''] = /<path d="([^"]*)"/.exec(svg) ?? []
  for (const [, ...run] of dark.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    const [x = 0, y = 0, width = 0] = run.map(Number)
    for (let row = (y - from) * 8; row < (y - from + 1) * 8; row++) {
      for (let column = (x - from) * 8; column < (x - from + width) * 8; column++) {
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
      }
    }
  }
  return decode({ width: side, height: side, data })
}

describe('GET /qr/essays/:slug', () => {
  it.each([
    '/essays/harbour',
    '/essays/harbour/soup',
    '/zh-Hant/essays/harbour',
    '/zh-Hant/essays/harbour/soup',
    `/essays/${'a-very-long-slug-'.repeat(6)}x/${'Section_'.repeat(8)}`,
  ])('%s is its whole address as a code', async (path) => {
    const response = await ask(`/qr${path}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('image/svg+xml')
    expect(read(await response.text())).toBe(inject('origin') + path)
  })

  it.each([
    '/qr',
    '/qr/essays',
    '/qr/search',
    '/qr/essays/harbour/a/b',
    `/qr/essays/${'a'.repeat(3000)}`,
    '/qr/https://example.com/a',
  ])('%s is nothing', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })
})
