import { expect, it } from 'vitest'
import { ask, read } from './site.ts'

it('GET /sw.js is a script of the site, never taken from a cache, that may ask this site alone', async () => {
  const { status, headers } = await ask('/sw.js')
  expect(status).toBe(200)
  expect(headers.get('Content-Type')).toContain('javascript')
  expect(headers.get('Cache-Control')).toBe('no-cache')
  expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; connect-src 'self'")
})

it('GET /sw.js names the scripts that pages name', async () => {
  const [worker, page] = await Promise.all([read('/sw.js'), read('/pages/offline')])
  const names = (text: string) => new Set(text.match(/\/static\/[\w.-]+\.js/g))
  expect(names(worker)).toEqual(names(page))
  expect(names(page).size).toBe(2)
})

it('GET /pages/offline says what can and cannot be done, and is kept out of search engines', async () => {
  const html = await read('/pages/offline')
  expect(html).toContain('<h1>没有连上网</h1>')
  expect(html).toContain('没有读过的文章和搜索，要等连上网才行。')
  expect(html).toContain('<meta name="robots" content="noindex"/>')
  expect(html).toContain('<ul><!--read--></ul>')
})

it('GET /manifest.webmanifest names the site, and icons that answer', async () => {
  const response = await ask('/manifest.webmanifest')
  expect(response.headers.get('Content-Type')).toContain('application/manifest+json')
  // Our own build wrote it.
  const manifest = (await response.json()) as {
    readonly name: string
    readonly icons: readonly { readonly src: string; readonly sizes: string }[]
  }
  expect(manifest.name).toBe('试航')
  for (const { src, sizes } of manifest.icons) {
    const icon = Buffer.from(await (await ask(src)).arrayBuffer())
    expect(`${icon.readUInt32BE(16)}x${icon.readUInt32BE(20)}`).toBe(sizes)
  }
  expect(await read('/')).toContain('<link rel="manifest" href="/manifest.webmanifest"/>')
})
