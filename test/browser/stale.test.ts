import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { test } from './reading.ts'
import { address, field, ownContent, results, search, searches } from './searching.ts'

/** Holds back the answer to one query. */
async function holdBack(
  page: Page,
  query: string,
): Promise<{ readonly letGo: () => Promise<void> }> {
  const gate = Promise.withResolvers<void>()
  const passed = Promise.withResolvers<void>()
  await page.route(
    ({ pathname, searchParams }) => pathname === '/search' && searchParams.get('q') === query,
    async (route) => {
      const answer = await route.fetch()
      await gate.promise
      // The page may have taken the request back meanwhile.
      await route.fulfill({ response: answer }).catch(() => {})
      passed.resolve()
    },
  )
  return {
    letGo() {
      gate.resolve()
      return passed.promise
    },
  }
}

/** Waits until the page has had its turn at whatever came before. */
async function takeTurns(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  )
}

test('a late answer never takes the place of a newer one', async ({ open }) => {
  const page = await open()
  await page.goto('/')
  const asked = searches(page)
  const late = await holdBack(page, '渡船')
  await field(page).fill('渡船')
  await expect.poll(() => asked).toEqual(['渡船'])
  await search(page, '防波堤')
  await late.letGo()
  await takeTurns(page)
  expect(await results(page).locator('h2').allTextContents()).toEqual(['小港的冬天'])
  expect(await address(page)).toBe('/search?q=防波堤')
  expect(await page.title()).toBe('搜索“防波堤” · 试航')
})

test('a late answer does not cover the page that the reader went back to', async ({ open }) => {
  const page = await open()
  await page.goto('/essays/tea')
  const asked = searches(page)
  const late = await holdBack(page, '渡船')
  await search(page, '防波堤')
  await field(page).fill('渡船')
  await expect.poll(() => asked).toEqual(['防波堤', '渡船'])
  await field(page).fill('')
  await ownContent(page).waitFor()
  await late.letGo()
  await takeTurns(page)
  expect(await ownContent(page).isVisible()).toBe(true)
  expect(await results(page).count()).toBe(0)
  expect(await address(page)).toBe('/essays/tea')
})

test('a slow answer is waited for, and what shows meanwhile is paler', async ({ open }) => {
  const page = await open()
  await page.goto('/')
  await search(page, '防波堤')
  const late = await holdBack(page, '渡船')
  await field(page).fill('渡船')
  const opacity = () => page.locator('#results').evaluate((node) => getComputedStyle(node).opacity)
  await expect.poll(opacity).toBe('0.5')
  expect(await results(page).locator('h2').allTextContents()).toEqual(['小港的冬天'])
  await late.letGo()
  await expect.poll(() => address(page)).toBe('/search?q=渡船')
  await expect.poll(opacity).toBe('1')
})
