import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { desk, phone, test } from './reading.ts'
import { field, hits, isFocused, search } from './searching.ts'

/** Waits until the section begins in the upper half of the window. */
async function expectInView(page: Page, id: string): Promise<void> {
  const top = () =>
    page
      .locator(`#${id}`)
      .evaluate((section) => section.getBoundingClientRect().top / window.innerHeight)
  await expect.poll(top).toBeLessThan(0.5)
  expect(await top()).toBeGreaterThanOrEqual(0)
}

describe.for([
  ['on a phone', phone],
  ['on a small phone held sideways', { ...phone, viewport: { width: 568, height: 190 } }],
  ['on a desk', desk],
] as const)('a section’s link %s', ([, reader]) => {
  test.for(['', '#house-9'])(
    'opens the essay there, with the keyboard and a title of its own%s',
    async (fragment, { open }) => {
      const page = await open(reader)
      await page.goto(`/essays/street/house-9${fragment}`)
      await expectInView(page, 'house-9')
      const top = () => page.locator('#house-9').evaluate((it) => it.getBoundingClientRect().top)
      await expect.poll(top).toBeLessThan(40)
      expect(await page.title()).toBe('九号 面馆 · 一条街的十六户 · 试航')
      expect(await isFocused(page.locator('#house-9'))).toBe(true)
      const lit = page.locator('.open, section:target')
      expect(await lit.evaluateAll((sections) => sections.map(({ id }) => id))).toEqual(['house-9'])
    },
  )

  test('goes on by Tab from there', async ({ open }) => {
    const page = await open(reader)
    await page.goto('/essays/street/house-9')
    await page.keyboard.press('Tab')
    const own = page.locator('#house-9 .link')
    await expect.poll(() => isFocused(own)).toBe(true)
  })
})

describe('matches', () => {
  test('are marked in the text as it is written', async ({ open }) => {
    const page = await open()
    await page.goto('/essays/harbour/soup?q=战疫')
    const marks = await page.locator('.prose mark').allTextContents()
    expect(marks).toEqual(['战“疫”', '战“疫”'])
    expect(await field(page).inputValue()).toBe('战疫')
  })

  test('are marked at once for who comes from the results', async ({ open }) => {
    const page = await open()
    await page.goto('/')
    await search(page, '战疫')
    await hits(page).first().click()
    await page.waitForURL('**/essays/harbour/soup?q=*#soup')
    await expectInView(page, 'soup')
    expect(await page.locator('#soup mark').allTextContents()).toEqual(['战“疫”', '战“疫”'])
    await page.getByRole('link', { name: '回到搜索结果' }).click()
    await page.waitForURL('**/search?q=*')
    expect(await field(page).inputValue()).toBe('战疫')
  })
})

test('an old name of an essay leads to the section under its new one', async ({ open }) => {
  const page = await open()
  await page.goto('/essays/old-harbour/soup')
  await page.waitForURL('**/essays/harbour/soup')
  await expectInView(page, 'soup')
})

test('from the start leads out of the section', async ({ open }) => {
  const page = await open()
  await page.goto('/essays/street/house-9')
  await page.getByRole('link', { name: '从头读起' }).click()
  await page.waitForURL('**/essays/street')
  expect(await page.title()).toBe('一条街的十六户 · 试航')
  expect(await page.evaluate(() => scrollY)).toBe(0)
})
