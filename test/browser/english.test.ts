import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { buildCorpus, type ServedSite, serveSite } from '../serve-site.ts'
import { violationsAnywhere } from './axe.ts'
import { pages, visit } from './pages.ts'
import { test } from './reading.ts'

let site: ServedSite
beforeAll(async () => {
  const corpus = await mkdtemp(join(tmpdir(), 'wenyuan-'))
  await cp(fileURLToPath(new URL('../fixtures/site', import.meta.url)), corpus, { recursive: true })
  const settings = join(corpus, 'site.yaml')
  const text = await readFile(settings, 'utf8')
  await writeFile(settings, text.replace('lang: zh-Hans', 'lang: en'))
  site = await serveSite(await buildCorpus(corpus))
  await rm(corpus, { recursive: true })
})
afterAll(() => site.stop())

describe('with English words around the essays, axe finds nothing wrong with', () => {
  test.for(pages)('$name', async (kind, { open }) => {
    const page = await open({
      baseURL: site.origin,
      ...(kind.expected && { expected: kind.expected }),
    })
    await visit(page, kind)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await violationsAnywhere(page)).toEqual([])
  })

  test.for(['Contents', 'Reading settings'])('what %s opens', async (name, { open }) => {
    const page = await open({ baseURL: site.origin })
    await page.goto('/essays/lighthouse')
    await page.getByRole('button', { name }).click()
    expect(await violationsAnywhere(page)).toEqual([])
  })
})
