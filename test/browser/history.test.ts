import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from './reading.ts'
import { address, field, hits, ownContent, results, search, shown } from './searching.ts'

const scrolled = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY))

/** Goes to an essay and reads on to its twelfth section. */
async function readOn(page: Page): Promise<number> {
  await page.goto('/essays/street')
  await page.locator('#house-12').evaluate((section) => section.scrollIntoView())
  const place = await scrolled(page)
  expect(place).toBeGreaterThan(300)
  return place
}

describe('Back and Forward', () => {
  test('lead from the results to the page, and again', async ({ open }) => {
    const page = await open()
    await page.goto('/')
    await search(page, '防波堤')

    await page.goBack()
    await ownContent(page).waitFor()
    expect(await address(page)).toBe('/')
    expect(await page.title()).toBe('试航')
    expect(await field(page).inputValue()).toBe('')
    expect(await results(page).count()).toBe(0)

    await page.goForward()
    await shown(page, '防波堤')
    expect(await address(page)).toBe('/search?q=防波堤')
    expect(await field(page).inputValue()).toBe('防波堤')
    expect(await ownContent(page).isVisible()).toBe(false)
  })

  test('take all queries over one page as one step', async ({ open }) => {
    const page = await open()
    await page.goto('/essays/tea')
    const before = await page.evaluate(() => history.length)
    for (const query of ['防', '防波', '防波堤', '渡船']) await search(page, query)
    expect(await page.evaluate(() => history.length)).toBe(before + 1)
    await page.goBack()
    await ownContent(page).waitFor()
    expect(await address(page)).toBe('/essays/tea')
  })

  test('bring the reader back to where the text was left', async ({ open }) => {
    const page = await open()
    const place = await readOn(page)
    await page.keyboard.press('/')
    await search(page, '防波堤')
    await page.goBack()
    await expect.poll(() => scrolled(page)).toBe(place)
  })

  test('lead from a result back to the results', async ({ open }) => {
    const page = await open()
    await page.goto('/')
    await search(page, '的')
    const last = hits(page).filter({ visible: true }).last()
    await last.scrollIntoViewIfNeeded()
    const place = await scrolled(page)
    expect(place).toBeGreaterThan(300)
    await last.click()
    await page.waitForURL('**/essays/**')

    await page.goBack()
    await shown(page, '的')
    expect(await field(page).inputValue()).toBe('的')
    await expect.poll(() => scrolled(page)).toBe(place)

    // These results came as a page of their own: the front is loaded again.
    await page.goBack()
    await ownContent(page).waitFor()
    expect(await address(page)).toBe('/')
    expect(await field(page).inputValue()).toBe('')
  })

  test('follow the links between essays while results were looked at', async ({ open }) => {
    const page = await open()
    await page.goto('/essays/tea')
    await search(page, '渡船')
    await hits(page).first().click()
    await page.waitForURL('**/essays/notes*/**')
    await search(page, '防波堤')
    await page.goBack()
    await ownContent(page).waitFor()
    expect(await address(page)).toMatch(/^\/essays\/notes.*q=渡船$/)
    expect(await field(page).inputValue()).toBe('渡船')
  })
})

describe('erasing the query', () => {
  test('brings the reader back to where the text was left', async ({ open }) => {
    const page = await open()
    const place = await readOn(page)
    await page.keyboard.press('/')
    await search(page, '防波堤')
    await field(page).fill('')
    await ownContent(page).waitFor()
    await expect.poll(() => scrolled(page)).toBe(place)
    await expect.poll(() => address(page)).toBe('/essays/street')
  })
})

describe('reloading', () => {
  test('keeps the query, the results and the place', async ({ open }) => {
    const page = await open()
    await page.goto('/')
    await search(page, '的')
    const before = await hits(page).allTextContents()
    expect(before).toHaveLength(10)
    await hits(page).filter({ visible: true }).last().scrollIntoViewIfNeeded()
    const place = await scrolled(page)
    expect(place).toBeGreaterThan(300)
    await page.reload()
    await shown(page, '的')
    expect(await field(page).inputValue()).toBe('的')
    expect(await hits(page).allTextContents()).toEqual(before)
    await expect.poll(() => scrolled(page)).toBe(place)
  })
})
