import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desk, phone, test } from './reading.ts'

/** What Chromium says of each address that it fetches ahead, in order. */
async function prefetches(page: Page): Promise<readonly string[]> {
  const tools = await page.context().newCDPSession(page)
  const said: string[] = []
  tools.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    said.push(`${new URL(prefetchUrl).pathname} ${status}`)
  })
  await tools.send('Preload.enable')
  return said
}

test('an essay whose link is pointed at is there before it is opened', async ({ open }) => {
  const page = await open(desk)
  const said = await prefetches(page)
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  await page.locator('.essays a[href="/essays/harbour"]').hover()
  await expect.poll(() => said).toContain('/essays/harbour Ready')
  await page.locator('.essays a[href="/essays/harbour"]').click()
  await page.waitForURL('**/essays/harbour')
  await expect.poll(() => said).toContain('/essays/harbour Success')
})

test('of other links nothing is fetched', async ({ open }) => {
  const page = await open(desk)
  const said = await prefetches(page)
  await page.goto('/essays/harbour')
  await page.waitForLoadState('networkidle')
  for (const link of ['.ways a[download]', '.ways a[rel=nofollow]', '.foot a', '#soup .link']) {
    await page.locator(link).first().hover()
    await page.waitForTimeout(400)
  }
  expect(said).toEqual([])
})

/** Puts a finger on a link, and keeps it there. */
async function touch(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).first().boundingBox()
  const tools = await page.context().newCDPSession(page)
  await tools.send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [{ x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }],
  })
}

test('an essay whose link is touched is fetched before the finger leaves it', async ({ open }) => {
  const page = await open(phone)
  const said = await prefetches(page)
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  await touch(page, '.essays a[href="/essays/harbour"]')
  await expect.poll(() => said).toContain('/essays/harbour Ready')
})
