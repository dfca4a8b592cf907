import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { desk, phone, test } from './reading.ts'
import { field, isFocused } from './searching.ts'

const scrollTo = (page: Page, id: string): Promise<void> =>
  page.locator(`#${id}`).evaluate((section) => section.scrollIntoView({ behavior: 'instant' }))

const top = (page: Page, id: string): Promise<number> =>
  page.locator(`#${id}`).evaluate((section) => Math.round(section.getBoundingClientRect().top))

const current = (page: Page) => page.locator('.contents [aria-current]').allTextContents()

test('the contents, the line and the minutes follow the reader', async ({ open }) => {
  const page = await open(desk)
  await page.goto('/essays/street')
  await expect.poll(() => page.locator('.left').textContent()).toBe('还剩约 2 分钟')
  await scrollTo(page, 'house-3')
  await expect.poll(() => current(page)).toEqual(['三号 豆腐坊'])
  await scrollTo(page, 'house-9')
  await expect.poll(() => current(page)).toEqual(['九号 面馆'])
  await expect.poll(() => page.locator('.left').textContent()).toBe('还剩约 1 分钟')
  const read = () =>
    page.locator('.progress').evaluate((line) => line.getBoundingClientRect().width / innerWidth)
  expect(await read()).toBeGreaterThan(0.3)
  expect(await read()).toBeLessThan(0.9)
})

test('on a phone the contents come up on a sheet, and lead to their sections', async ({ open }) => {
  const page = await open(phone)
  await page.goto('/essays/street')
  await page.getByRole('button', { name: '目录' }).click()
  const sheet = page.getByRole('dialog', { name: '目录' })
  await sheet.getByRole('link', { name: '十号 钟表铺' }).click()
  await page.waitForURL('**#house-10')
  expect(await sheet.isVisible()).toBe(false)
  await expect.poll(() => top(page, 'house-10')).toBeLessThan(60)
})

describe('where the reader stopped', () => {
  test('is offered, goes on there, and is forgotten at the end', async ({ open }) => {
    const page = await open(phone)
    await page.goto('/essays/street')
    expect(await page.locator('.resume').isVisible()).toBe(false)
    await scrollTo(page, 'house-9')
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('places')))
      .toContain('house-9')

    await page.goto('/essays/tea')
    expect(await page.locator('.resume').isVisible()).toBe(false)
    await page.goto('/essays/street')
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.getByRole('link', { name: '接着上次读：九号 面馆' }).click()
    await expect.poll(() => top(page, 'house-9')).toBeLessThan(60)
    await expect.poll(() => page.locator('.resume').isVisible()).toBe(false)

    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await expect.poll(() => page.evaluate(() => localStorage.getItem('places'))).toBe('[]')
  })

  test('is not offered to who comes for a section', async ({ open }) => {
    for (const path of ['/essays/street/house-2', '/essays/street#house-2']) {
      const page = await open(phone)
      await page.addInitScript(`localStorage.setItem('places', '[["street","house-9"]]')`)
      await page.goto(path)
      expect(await page.locator('.resume').isVisible(), path).toBe(false)
    }
  })

  test.for(['[["street"]]', '{"street":1}', '[3'])('may be damaged: %s', async (kept, { open }) => {
    const page = await open(phone)
    await page.addInitScript(`localStorage.setItem('places', '${kept}')`)
    await page.goto('/essays/street')
    expect(await page.locator('.resume').isVisible()).toBe(false)
  })
})

describe('the keys', () => {
  test('j and k lead through the sections', async ({ open }) => {
    const page = await open(desk)
    await page.goto('/essays/street')
    await scrollTo(page, 'house-3')
    await page.keyboard.press('j')
    await expect.poll(() => top(page, 'house-4')).toBeLessThan(60)
    expect(await isFocused(page.locator('#house-4'))).toBe(true)
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    expect(await isFocused(page.locator('#house-3'))).toBe(true)
    await expect.poll(() => top(page, 'house-3')).toBeLessThan(60)
  })

  test('] and [ lead to the essays beside this one', async ({ open }) => {
    const page = await open(desk)
    await page.goto('/essays/street')
    await page.keyboard.press('[')
    await page.waitForURL('**/essays/lighthouse')
    await page.keyboard.press(']')
    await page.waitForURL('**/essays/street')
  })

  test('t goes to the contents', async ({ open }) => {
    const page = await open(desk)
    await page.goto('/essays/street')
    await scrollTo(page, 'house-9')
    await expect.poll(() => current(page)).toEqual(['九号 面馆'])
    await page.keyboard.press('t')
    expect(await isFocused(page.locator('.contents [aria-current]'))).toBe(true)
  })

  test('? tells all keys, which rest meanwhile', async ({ open }) => {
    const page = await open(desk)
    await page.goto('/essays/street')
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: '按键' })
    expect(await help.locator('kbd').allTextContents()).toEqual([
      '/',
      'j',
      'k',
      '[',
      ']',
      'n',
      'p',
      't',
      '?',
    ])
    await page.keyboard.press(']')
    await page.keyboard.press('Escape')
    expect(await help.isVisible()).toBe(false)
    expect(page.url()).toContain('/essays/street')
  })

  test('are letters in the field, and nothing with a modifier or while composing', async ({
    open,
  }) => {
    const page = await open(desk)
    await page.goto('/essays/street')
    await page.keyboard.press('Alt+j')
    await page.keyboard.press('Control+]')
    const method = await page.context().newCDPSession(page)
    for (const key of ['j', ']', '?']) {
      await method.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        windowsVirtualKeyCode: 229,
      })
    }
    expect(await page.locator('dialog[open]').count()).toBe(0)
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.keyboard.press('/')
    await page.keyboard.type('jk[]t?')
    expect(await field(page).inputValue()).toBe('jk[]t?')
  })
})
