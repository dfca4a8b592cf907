import type { Page } from 'playwright-core'
import decode from 'qr/decode.js'
import { describe, expect, inject } from 'vitest'
import { violationsAnywhere } from './axe.ts'
import { desk, phone, test } from './reading.ts'

/** What a phone reads in the code that shows. */
async function scanned(page: Page): Promise<string> {
  const code = page.locator('#-phone img')
  await expect
    .poll(() => code.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  const data = await code.evaluate((image) => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 480
    const context = canvas.getContext('2d')
    context?.drawImage(image as HTMLImageElement, 0, 0, 480, 480)
    return Array.from(context?.getImageData(0, 0, 480, 480).data ?? [])
  })
  return decode({ width: 480, height: 480, data: Uint8ClampedArray.from(data) })
}

const button = (page: Page) => page.getByRole('button', { name: '在手机上读' })

describe('the way to the phone', () => {
  test('is the section that is being read', async ({ open }) => {
    const page = await open(desk)
    await page.goto('/essays/street')
    await button(page).click()
    expect(await scanned(page)).toBe(`${inject('origin')}/essays/street`)
    await page.keyboard.press('Escape')
    expect(await page.locator('#-phone').isVisible()).toBe(false)
    await page
      .locator('#house-9')
      .evaluate((section) => section.scrollIntoView({ behavior: 'instant' }))
    await button(page).click()
    await expect.poll(() => scanned(page)).toBe(`${inject('origin')}/essays/street/house-9`)
  })

  test('is the section’s own without scripts', async ({ open }) => {
    const page = await open({ ...desk, javaScriptEnabled: false })
    await page.goto('/essays/harbour/soup')
    await button(page).click()
    const code = page.locator('#-phone img')
    expect(await code.isVisible()).toBe(true)
    expect(await code.getAttribute('src')).toBe('/qr/essays/harbour/soup')
  })

  test('costs nothing until it is asked for', async ({ open }) => {
    const page = await open(desk)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto('/essays/street/house-9', { waitUntil: 'networkidle' })
    expect(asked.filter((path) => path.startsWith('/qr/'))).toEqual([])
    await button(page).click()
    await expect.poll(() => asked).toContain('/qr/essays/street/house-9')
  })

  test('is not for those who are on one', async ({ open }) => {
    const page = await open(phone)
    await page.goto('/essays/street')
    expect(await page.locator('.to-phone').isVisible()).toBe(false)
  })

  test('is nothing that axe finds wrong', async ({ open }) => {
    const page = await open(desk)
    await page.goto('/essays/street')
    await button(page).click()
    expect(await violationsAnywhere(page)).toEqual([])
  })
})
