import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { desk, phone, test } from './reading.ts'
import { isFocused } from './searching.ts'

const panel = (page: Page): Locator => page.getByRole('dialog', { name: '阅读设置' })
const button = (page: Page): Locator => page.getByRole('button', { name: '阅读设置' })
const group = (page: Page, name: string): Locator => panel(page).getByRole('group', { name })
const choice = (page: Page, of: string, name: string): Locator =>
  group(page, of).getByRole('radio', { name, exact: true })

interface Shown {
  readonly ground: string
  readonly scheme: string
  readonly frame: string
  readonly size: number
  readonly leading: number
  readonly face: string
}

/** How the text shows, and what colour the browser's own frame takes. */
const shown = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const root = getComputedStyle(document.documentElement)
    const text = getComputedStyle(document.querySelector('.prose p, #page > p') ?? document.body)
    const frame = Array.from(
      document.querySelectorAll<HTMLMetaElement>('[name=theme-color]'),
      ({ content, media }) => (matchMedia(media).matches ? content : ''),
    )
    return {
      ground: getComputedStyle(document.body).backgroundColor,
      scheme: root.colorScheme,
      frame: frame.join(''),
      size: Number.parseFloat(text.fontSize),
      leading: Number.parseFloat(text.lineHeight) / Number.parseFloat(text.fontSize),
      face: text.fontFamily,
    }
  })

const paper = { ground: 'rgb(250, 247, 240)', scheme: 'light', frame: '#faf7f0' }
const white = { ground: 'rgb(255, 255, 255)', scheme: 'light', frame: '#ffffff' }
const dark = { ground: 'rgb(25, 23, 21)', scheme: 'dark', frame: '#191715' }

describe.for([
  ['on a phone', phone],
  ['on a desk', desk],
] as const)('%s', ([, reader]) => {
  test.for([
    ['light', '随系统', paper],
    ['dark', '随系统', dark],
    ['light', '纸', paper],
    ['dark', '纸', paper],
    ['light', '白', white],
    ['dark', '白', white],
    ['light', '夜', dark],
    ['dark', '夜', dark],
  ] as const)('a system in %s with the theme %s', async (sample, { open }) => {
    const [colorScheme, theme, expected] = sample
    const page = await open({ ...reader, colorScheme })
    await page.goto('/essays/harbour')
    await button(page).click()
    // The labels are what a finger meets; a choice that stands already is made again.
    await choice(page, '主题', '白').click({ force: true })
    await choice(page, '主题', theme).click({ force: true })
    expect(await shown(page)).toMatchObject(expected)
    await page.goto('/search')
    expect(await shown(page)).toMatchObject(expected)
  })
})

test('size, typeface and spacing are chosen by keyboard, and kept', async ({ open }) => {
  const page = await open(desk)
  await page.goto('/essays/harbour')
  const before = await shown(page)
  expect([before.size, before.leading]).toEqual([18, expect.closeTo(1.8)])
  await button(page).focus()
  await page.keyboard.press('Enter')
  expect(await isFocused(choice(page, '主题', '随系统'))).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  const after = await shown(page)
  expect(after.size).toBeCloseTo(20.16)
  expect(after.leading).toBeCloseTo(2.1)
  expect(after.face).toContain('PingFang SC')
  await page.keyboard.press('Escape')
  expect(await panel(page).isVisible()).toBe(false)
  expect(await isFocused(button(page))).toBe(true)
  await page.reload()
  expect(await shown(page)).toEqual(after)
  await page.goto('/essays/tea')
  expect((await shown(page)).face).toContain('PingFang TC')
})

test('what was chosen shows in the very first picture', async ({ open }) => {
  const page = await open()
  await page.addInitScript(`localStorage.setItem('look', '{"theme":"dark","size":"large"}')`)
  // The script that comes later does not come at all.
  await page.route('**/static/client.*.js', (route) =>
    route.fulfill({ body: '', contentType: 'text/javascript' }),
  )
  await page.goto('/essays/harbour')
  expect(await shown(page)).toMatchObject({ ...dark, size: expect.closeTo(20.16) })
})

test('a press beside the panel closes it', async ({ open }) => {
  const page = await open()
  await page.goto('/')
  await button(page).click()
  await page.mouse.click(100, 40)
  expect(await panel(page).isVisible()).toBe(false)
})

test('another window follows, and so does a page that Back brings up', async ({ open }) => {
  const page = await open()
  await page.goto('/')
  const other = await page.context().newPage()
  await other.goto('/essays/tea')
  await button(other).click()
  await choice(other, '主题', '夜').click({ force: true })
  await expect.poll(() => shown(page)).toMatchObject(dark)
})

describe.for([
  [
    'refuses',
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })",
  ],
  ['is full', "Storage.prototype.setItem = () => { throw new DOMException('full') }"],
  ['has something else', "localStorage.setItem('look', '[3')"],
  ['has null', "localStorage.setItem('look', 'null')"],
] as const)('where the browser’s storage %s', ([, script]) => {
  test('the page shows, and a choice holds for it', async ({ open }) => {
    const page = await open()
    await page.addInitScript(script)
    await page.goto('/essays/harbour')
    expect(await shown(page)).toMatchObject(paper)
    await button(page).click()
    await choice(page, '主题', '夜').click({ force: true })
    expect(await shown(page)).toMatchObject(dark)
  })
})

test('without scripts there is no button that does nothing', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false, colorScheme: 'dark' })
  await page.goto('/')
  expect(await page.locator('.tool').isVisible()).toBe(false)
  const ground = await page
    .locator('body')
    .evaluate((body) => getComputedStyle(body).backgroundColor)
  expect(ground).toBe(dark.ground)
})
