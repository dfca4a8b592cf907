import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { buildCorpus, type ServedSite, serveSite } from '../serve-site.ts'
import { movingSite } from './moving-site.ts'
import { test } from './reading.ts'
import { search } from './searching.ts'
import type { StandIn } from './stand-in.ts'

let before: ServedSite
let after: ServedSite
/** One address, which the old deploy answers at, and then the new. */
let site: StandIn
let deployed: ServedSite

beforeAll(async () => {
  const corpus = await mkdtemp(join(tmpdir(), 'wenyuan-'))
  await cp(fileURLToPath(new URL('../fixtures/site', import.meta.url)), corpus, { recursive: true })
  before = await serveSite(await buildCorpus(corpus))
  await appendFile(join(corpus, 'tea.md'), '\n新沏的一壺。\n')
  const settings = join(corpus, 'site.yaml')
  await writeFile(settings, (await readFile(settings, 'utf8')).replace('试航', '再航'))
  after = await serveSite(await buildCorpus(corpus))
  await rm(corpus, { recursive: true })
  deployed = before
  site = await movingSite(() => deployed.origin)
}, 120_000)
afterAll(async () => {
  await site[Symbol.asyncDispose]()
  await Promise.all([before.stop(), after.stop()])
})

/** The shells that the browser keeps, and whether it keeps a page. */
const kept = (page: Page, path: string) =>
  page.evaluate(async (path) => {
    const names = await caches.keys()
    const shells = names.filter((name) => name.startsWith('shell-'))
    return { shells, page: (await caches.match(path)) !== undefined }
  }, path)

test('a new deploy takes the place of the old one, whole, under a page that is open', async ({
  open,
}) => {
  const page = await open({
    baseURL: site.origin,
    serviceWorkers: 'allow',
    expected: [/ERR_INTERNET_DISCONNECTED/, /status of 503/],
  })
  await page.goto('/essays/harbour')
  await expect
    .poll(() => kept(page, '/essays/harbour'), { timeout: 20_000 })
    .toEqual({ shells: [expect.any(String)], page: true })
  const old = await kept(page, '/essays/harbour')

  deployed = after
  // The open page goes on with the new site.
  await search(page, '防波堤')
  await page.goto('/essays/tea')
  expect(await page.title()).toContain('再航')
  await page.getByText('新沏的一壺').waitFor()
  await expect
    .poll(async () => (await kept(page, '/essays/tea')).shells, { timeout: 20_000 })
    .not.toEqual(old.shells)
  await expect
    .poll(() => kept(page, '/essays/tea'), { timeout: 20_000 })
    .toEqual({
      shells: [expect.any(String)],
      page: true,
    })

  await page.context().setOffline(true)
  await page.goto('/essays/harbour')
  expect(await page.title()).toContain('小港的冬天')
  await page.goto('/essays/street')
  expect(await page.title()).toBe('没有连上网 · 再航')
})
