import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from './reading.ts'

/** Waits until the worker has kept this page. */
async function kept(page: Page, path: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(async (path) => (await caches.match(path)) !== undefined, path), {
      timeout: 20_000,
    })
    .toBe(true)
}

const allowed = { serviceWorkers: 'allow' } as const
/** What the browser says of a worker's requests that the network did not answer. */
const expected = [/ERR_INTERNET_DISCONNECTED/]

describe('without a network', () => {
  test('an essay that was read opens, with its script', async ({ open }) => {
    const page = await open({ ...allowed, expected })
    await page.goto('/essays/harbour')
    await kept(page, '/essays/harbour')
    await kept(page, '/pages/offline')
    await page.context().setOffline(true)
    await page.reload()
    await page.getByRole('heading', { name: '小港的冬天' }).waitFor()
    await page.getByRole('button', { name: '阅读设置' }).click()
    await page.getByRole('dialog', { name: '阅读设置' }).waitFor()
  })

  test('its pictures show, though the browser has dropped them', async ({ open }) => {
    const page = await open({ ...allowed, expected })
    await page.goto('/essays/kiln')
    await kept(page, '/essays/kiln')
    const browser = await page.context().newCDPSession(page)
    await browser.send('Network.clearBrowserCache')
    await page.context().setOffline(true)
    await page.reload()
    const picture = page.getByRole('img', { name: '夜里的窑，窑门开着' })
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBe(480)
  })

  test('so does a section of it, at its place', async ({ open }) => {
    const page = await open({ ...allowed, expected })
    await page.goto('/essays/harbour')
    await kept(page, '/essays/harbour')
    await page.context().setOffline(true)
    await page.goto('/essays/harbour/soup?q=战疫')
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/essays/harbour#soup')
  })

  test('an essay that was not read, and search, say so, and what can be read', async ({ open }) => {
    const page = await open({ ...allowed, expected: [...expected, /status of 503/] })
    await page.goto('/essays/harbour')
    await kept(page, '/essays/harbour')
    await kept(page, '/pages/offline')
    await page.context().setOffline(true)
    for (const path of ['/essays/tea', '/search?q=汤']) {
      await page.goto(path)
      await page.getByRole('heading', { name: '没有连上网' }).waitFor()
    }
    await page.evaluate(axe.source)
    expect(await page.evaluate(async () => (await window.axe.run()).violations)).toEqual([])
    await page.getByRole('listitem').getByRole('link', { name: '小港的冬天' }).click()
    await page.getByRole('heading', { name: '战“疫”与鱼汤' }).waitFor()
  })
})

test('with a network, nothing that htmx asks for is kept as a page', async ({ open }) => {
  const page = await open(allowed)
  await page.goto('/essays/harbour')
  await kept(page, '/essays/harbour')
  await page.getByRole('searchbox').fill('防波堤')
  await page.locator('#results mark').first().waitFor()
  const paths = await page.evaluate(async () => {
    const names = await caches.keys()
    const all = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    )
    return all.flat().map((url) => new URL(url).pathname)
  })
  expect(paths.filter((path) => !path.startsWith('/static/')).toSorted()).toEqual([
    '/essays/harbour',
    '/pages/offline',
  ])
})
