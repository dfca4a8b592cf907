import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { buildFixture, type ServedSite, serveSite } from '../serve-site.ts'
import { ask, shown } from './site.ts'

/** Pages that depend on nothing but the essays. */
const pages = ['/', '/essays/harbour', '/essays/angle', '/essays/notes-2']

/** The invented essays, with the owner's settings changed. */
async function build(change: (settings: string) => string): Promise<string> {
  const corpus = await mkdtemp(join(tmpdir(), 'wenyuan-corpus-'))
  await cp(fileURLToPath(new URL('../fixtures/site', import.meta.url)), corpus, { recursive: true })
  const settings = join(corpus, 'site.yaml')
  await writeFile(settings, change(await readFile(settings, 'utf8')))
  const output = await buildFixture(corpus)
  await rm(corpus, { recursive: true })
  return output
}

const ahead = (settings: string) => settings.replace('prerender: false\n', '')

/** A site as it is deployed, and the same where the platform has lost the pages. */
let deployed: ServedSite
let fallback: ServedSite
/** A site whose owner has said where it is. */
let located: ServedSite

beforeAll(async () => {
  deployed = await serveSite(await build(ahead))
  const stripped = await build(ahead)
  for (const path of ['index.html', 'essays']) {
    await rm(join(stripped, 'assets', path), { recursive: true })
  }
  fallback = await serveSite(stripped)
  located = await serveSite(
    await build((settings) => `${ahead(settings)}origin: https://example.com\n`),
  )
}, 60_000)

afterAll(async () => {
  for (const site of [deployed, fallback, located]) await site.stop()
})

/** What an answer says to caches and browsers, but what belongs to one server. */
function headersOf({ headers }: Response): Readonly<Record<string, string>> {
  const own = new Set(['cf-cache-status', 'content-length', 'etag', 'transfer-encoding', 'date'])
  return Object.fromEntries(
    [...headers]
      .filter(([name]) => !own.has(name))
      .map(([name, value]) => [name, value.toLowerCase()]),
  )
}

describe.each(pages)('GET %s', (path) => {
  it('is answered by the platform', async () => {
    const { status, headers } = await ask(path, {}, deployed.origin)
    expect(status).toBe(200)
    expect(headers.get('CF-Cache-Status')).not.toBeNull()
    expect((await ask(path, {}, fallback.origin)).headers.get('CF-Cache-Status')).toBeNull()
  })

  it('is the same from the Worker, byte by byte', async () => {
    const [page, rendered] = await Promise.all([
      ask(path, {}, deployed.origin),
      ask(path, {}, fallback.origin),
    ])
    expect(headersOf(page)).toEqual(headersOf(rendered))
    expect(await page.text()).toBe(await rendered.text())
  })

  it('with its ETag answers 304, and says what the whole answer says', async () => {
    const whole = await ask(path, {}, deployed.origin)
    const tag = whole.headers.get('ETag') ?? ''
    const same = await ask(path, { headers: { 'If-None-Match': tag } }, deployed.origin)
    expect(tag).toMatch(/^"[\da-f]{32}"$/)
    expect(same.status).toBe(304)
    for (const name of ['Cache-Control', 'Content-Security-Policy']) {
      expect(same.headers.get(name)).toBe(whole.headers.get(name))
    }
  })

  it('says its own address once the owner says where the site is', async () => {
    const canonical = /<link rel="canonical" href="([^"]*)"/
    const [nowhere, somewhere] = await Promise.all(
      [deployed, located].map(async ({ origin }) => (await ask(path, {}, origin)).text()),
    )
    expect(nowhere).not.toMatch(canonical)
    expect(nowhere).not.toContain('og:url')
    expect(shown(somewhere ?? '', canonical)).toBe(`https://example.com${path}`)
    expect(somewhere).toContain(`property="og:url" content="https://example.com${path}"`)
  })
})

it.each([
  ['/index.html', '/'],
  ['/essays/harbour/', '/essays/harbour'],
  ['/essays/harbour.html', '/essays/harbour'],
])('GET %s leads to %s', async (path, place) => {
  const response = await ask(path, {}, deployed.origin)
  expect(response.status).toBe(307)
  expect(response.headers.get('Location')).toBe(place)
})

describe('what depends on the request', () => {
  it.each([
    ['/essays/harbour/soup', 200],
    ['/essays/harbour.md', 200],
    ['/essays/old-harbour', 308],
    ['/essays/draft', 404],
    ['/search?q=%E6%B1%A4', 200],
  ])('%s is left to the Worker, and answers %i', async (path, status) => {
    const response = await ask(path, {}, deployed.origin)
    expect(response.status).toBe(status)
    expect(response.headers.get('CF-Cache-Status')).toBeNull()
  })

  it('is everything where the owner wants no pages ahead', async () => {
    for (const path of pages) {
      const { headers } = await ask(path, {}, inject('origin'))
      expect(headers.get('CF-Cache-Status')).toBeNull()
    }
  })
})
