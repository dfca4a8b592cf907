import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { test } from './reading.ts'
import { address, count, field, ownContent, results, search, shown, status } from './searching.ts'

/** What the browser and htmx say of it on the console. */
const offline = [/ERR_INTERNET_DISCONNECTED/, /^console: htmx: htmx:error: Failed to fetch/]

const said = '没有搜成'

async function failed(page: Page): Promise<void> {
  await page.getByRole('heading', { name: said }).waitFor()
  expect(await count(page)).toBe(
    '网络可能断了，也可能是网站一时答不上来。搜索要连上网才行，读过的文章多半照常可以打开。',
  )
}

const retry = (page: Page) => results(page).getByRole('link', { name: '再试一次' })

test('offline, the reader is told so and can try again', async ({ open }) => {
  const page = await open({ expected: offline })
  await page.goto('/essays/tea')
  await page.context().setOffline(true)
  await field(page).fill('防波堤')
  await failed(page)
  expect(await ownContent(page).isVisible()).toBe(false)
  expect(await status(page)).toContain('网络可能断了')

  await page.context().setOffline(false)
  await retry(page).click()
  await shown(page, '防波堤')
  expect(await address(page)).toBe('/search?q=防波堤')
  expect(await page.getByRole('heading', { name: said }).count()).toBe(0)
})

test('a server that fails is no result either', async ({ open }) => {
  const page = await open({ expected: [/status of 500/] })
  await page.goto('/')
  await search(page, '渡船')
  await page.route('**/search?*', (route) => route.fulfill({ status: 500, body: 'no' }))
  await field(page).fill('防波堤')
  await failed(page)
  expect(await retry(page).getAttribute('href')).toBe(`/search?q=${encodeURIComponent('防波堤')}`)
  await page.unroute('**/search?*')
  await retry(page).click()
  await shown(page, '防波堤')
})

test('an answer that does not come is given up after ten seconds', async ({ open }) => {
  const page = await open({ expected: [/^console: htmx: htmx:error: timeout/] })
  await page.clock.install()
  await page.goto('/')
  const asked = Promise.withResolvers<void>()
  await page.route('**/search?*', () => asked.resolve())
  await field(page).fill('防波堤')
  await asked.promise
  await page.clock.fastForward(11_000)
  await failed(page)
})

test('erasing the query brings the page back after a failure too', async ({ open }) => {
  const page = await open({ expected: offline })
  await page.goto('/essays/tea')
  await page.context().setOffline(true)
  await field(page).fill('防波堤')
  await failed(page)
  await field(page).fill('')
  await ownContent(page).waitFor()
  expect(await results(page).count()).toBe(0)
  expect(await address(page)).toBe('/essays/tea')
})
