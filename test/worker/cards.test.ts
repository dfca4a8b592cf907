import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildFixture, type ServedSite, serveSite } from '../serve-site.ts'
import { ask, read, shown } from './site.ts'

let site: ServedSite

beforeAll(async () => {
  const corpus = await mkdtemp(join(tmpdir(), 'wenyuan-corpus-'))
  await cp(fileURLToPath(new URL('../fixtures/site', import.meta.url)), corpus, { recursive: true })
  const settings = join(corpus, 'site.yaml')
  await writeFile(settings, (await readFile(settings, 'utf8')).replace('cards: false\n', ''))
  site = await serveSite(await buildFixture(corpus))
  await rm(corpus, { recursive: true })
}, 60_000)

afterAll(() => site.stop())

it.each([
  ['/essays/harbour', '小港的冬天'],
  ['/essays/harbour/soup', '小港的冬天'],
  ['/zh-Hant/essays/harbour', '小港的冬天'],
])('GET %s has a picture for preview cards, which answers', async (path, alt) => {
  const html = await read(path, {}, site.origin)
  const url = shown(html, /<meta property="og:image" content="([^"]*)"/) ?? ''
  expect(url).toMatch(new RegExp(`^${site.origin}/cards/harbour\\.[\\da-f]{8}\\.png$`))
  for (const tag of [
    '<meta property="og:image:width" content="1200"/>',
    '<meta property="og:image:height" content="630"/>',
    `<meta property="og:image:alt" content="${alt}"/>`,
    '<meta name="twitter:card" content="summary_large_image"/>',
  ]) {
    expect(html).toContain(tag)
  }
  const picture = await ask(new URL(url).pathname, {}, site.origin)
  expect(picture.status).toBe(200)
  expect(picture.headers.get('Content-Type')).toBe('image/png')
  expect(picture.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  expect(picture.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
})
