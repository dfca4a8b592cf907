import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { desk, test } from './reading.ts'
import { field, hits, isFocused, ownContent, search, shown } from './searching.ts'

/** What an empty field offers. */
const offers = (page: Page): Locator => page.locator('#suggestions')

const words = (page: Page): Promise<readonly string[]> =>
  offers(page).getByRole('link').allTextContents()

describe('an empty field', () => {
  test('offers the owner’s words while the reader is at it', async ({ open }) => {
    const page = await open()
    await page.goto('/')
    expect(await offers(page).isVisible()).toBe(false)
    await field(page).focus()
    expect(await words(page)).toEqual(['汤', '灯塔'])
    await field(page).pressSequentially('防')
    expect(await offers(page).isVisible()).toBe(false)
    await field(page).fill('')
    expect(await offers(page).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await offers(page).isVisible()).toBe(false)
  })

  test('is searched for the word that the reader picks', async ({ open }) => {
    const page = await open()
    await page.goto('/')
    await field(page).focus()
    await offers(page).getByRole('link', { name: '灯塔' }).click()
    await shown(page, '灯塔')
    expect(await field(page).inputValue()).toBe('灯塔')
  })

  test('offers its words to the keyboard, and Esc goes back from them', async ({ open }) => {
    const page = await open(desk)
    await page.goto('/')
    await page.keyboard.press('/')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await isFocused(offers(page).getByRole('link', { name: '汤' }))).toBe(true)
    expect(await offers(page).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await isFocused(field(page))).toBe(true)
    await page.keyboard.press('Escape')
    expect(await offers(page).isVisible()).toBe(false)
  })
})

describe('earlier searches', () => {
  test('that led somewhere are offered, the last first, until forgotten', async ({ open }) => {
    const page = await open()
    await page.goto('/')
    await search(page, '渡')
    await search(page, '渡船')
    await hits(page).first().click()
    await page.waitForURL('**/essays/**')
    await page.goto('/')
    await search(page, '防波堤')
    await field(page).press('Enter')
    await search(page, '年糕')

    await page.goto('/')
    await field(page).focus()
    expect(await words(page)).toEqual(['防波堤', '渡船', '汤', '灯塔'])

    await offers(page).getByRole('button', { name: '全部忘掉' }).click()
    expect(await words(page)).toEqual(['汤', '灯塔'])
    expect(await offers(page).isVisible()).toBe(true)
    await page.reload()
    await field(page).focus()
    expect(await words(page)).toEqual(['汤', '灯塔'])
  })

  test('are not kept where the browser keeps nothing', async ({ open }) => {
    const page = await open()
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('not allowed', 'SecurityError')
        },
      })
    })
    await page.goto('/')
    await search(page, '防波堤')
    await field(page).press('Enter')
    await field(page).fill('')
    await ownContent(page).waitFor()
    expect(await words(page)).toEqual(['汤', '灯塔'])
  })
})

describe('this essay alone', () => {
  const only = (page: Page): Locator => page.getByRole('checkbox', { name: '只搜这篇' })

  const essays = (page: Page): Promise<readonly string[]> =>
    hits(page).evaluateAll((links) => [
      ...new Set(links.map((link) => link.getAttribute('href')?.split('/')[2] ?? '')),
    ])

  test('can be searched, and everything again', async ({ open }) => {
    const page = await open()
    await page.goto('/essays/harbour')
    expect(await only(page).isVisible()).toBe(false)
    await search(page, '门')
    expect((await essays(page)).length).toBeGreaterThan(1)
    await only(page).check()
    await expect.poll(() => essays(page)).toEqual(['harbour'])
    await only(page).uncheck()
    await expect.poll(async () => (await essays(page)).length).toBeGreaterThan(1)
    await only(page).check()
    await page.getByRole('link', { name: '搜全部文章' }).click()
    await shown(page, '门')
    expect((await essays(page)).length).toBeGreaterThan(1)
  })

  test('stays what was searched after a reload', async ({ open }) => {
    const page = await open()
    await page.goto('/essays/harbour')
    await search(page, '门')
    await only(page).check()
    await expect.poll(() => essays(page)).toEqual(['harbour'])
    await page.reload()
    expect(await essays(page)).toEqual(['harbour'])
  })

  test('can be searched without scripts', async ({ open }) => {
    const page = await open({ javaScriptEnabled: false })
    await page.goto('/essays/harbour')
    await field(page).fill('门')
    await only(page).check()
    await field(page).press('Enter')
    await page.waitForURL('**/search?*')
    expect(await essays(page)).toEqual(['harbour'])
  })
})
