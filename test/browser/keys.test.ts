import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { desk, test } from './reading.ts'
import { address, field, hits, isFocused, ownContent, results, search } from './searching.ts'

const focusedText = (page: Page): Promise<string | null> =>
  page.locator(':focus').first().textContent()

const scrolled = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY))

describe('the / key', () => {
  test('goes to the field, and takes what stands there to type over', async ({ open }) => {
    const page = await open(desk)
    await page.goto('/search?q=防波堤')
    await page.keyboard.press('/')
    expect(await isFocused(field(page))).toBe(true)
    await page.keyboard.insertText('渡船')
    expect(await field(page).inputValue()).toBe('渡船')
  })

  test('is a letter like any other in the field', async ({ open }) => {
    const page = await open(desk)
    await page.goto('/')
    await field(page).pressSequentially('1/2')
    expect(await field(page).inputValue()).toBe('1/2')
  })
})

describe('the arrows', () => {
  test('walk the results, and back up to the field', async ({ open }) => {
    const page = await open(desk)
    await page.goto('/')
    await search(page, '防波堤')
    const links = await results(page).locator('a').allTextContents()
    expect(links).toHaveLength(3)
    for (const link of [...links, links.at(-1)]) {
      await page.keyboard.press('ArrowDown')
      expect(await focusedText(page)).toBe(link)
    }
    for (const link of [...links].reverse().slice(1)) {
      await page.keyboard.press('ArrowUp')
      expect(await focusedText(page)).toBe(link)
    }
    await page.keyboard.press('ArrowUp')
    expect(await isFocused(field(page))).toBe(true)
  })

  test('and Enter lead into a section', async ({ open }) => {
    const page = await open(desk)
    await page.goto('/')
    await search(page, '战疫')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/essays/harbour/soup?q=*#soup')
  })

  test('unfold with Enter what there is more, and go on there', async ({ open }) => {
    const page = await open(desk)
    await page.goto('/')
    await search(page, '门牌擦得很亮')
    expect(await hits(page).filter({ visible: true }).count()).toBe(3)
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowDown')
    expect(await focusedText(page)).toBe('这篇里还有 7 处')
    await page.keyboard.press('ArrowDown')
    expect(await focusedText(page)).toBe('后面的结果')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    expect(await isFocused(hits(page).nth(3))).toBe(true)
  })

  test('scroll the page where there are no results', async ({ open }) => {
    const page = await open(desk)
    await page.goto('/essays/street')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => scrolled(page)).toBeGreaterThan(0)
  })
})

describe('Esc', () => {
  test('goes from a result to the field, then back to the page', async ({ open }) => {
    const page = await open(desk)
    await page.goto('/essays/tea')
    await search(page, '防波堤')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    expect(await isFocused(field(page))).toBe(true)
    expect(await hits(page).count()).toBe(2)

    await page.keyboard.press('Escape')
    await ownContent(page).waitFor()
    expect(await field(page).inputValue()).toBe('')
    await expect.poll(() => address(page)).toBe('/essays/tea')
    expect(await isFocused(field(page))).toBe(true)

    await page.keyboard.press('Escape')
    expect(await isFocused(field(page))).toBe(false)
  })

  test('after / goes back to where the text was left', async ({ open }) => {
    const page = await open(desk)
    await page.goto('/essays/street')
    await page.locator('#house-12').evaluate((section) => section.scrollIntoView())
    const place = await scrolled(page)
    await page.keyboard.press('/')
    await expect.poll(() => scrolled(page)).toBe(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => scrolled(page)).toBe(place)
  })
})

test('a link of the contents, after / was pressed, leads to its section', async ({ open }) => {
  const page = await open(desk)
  await page.goto('/essays/street')
  await page.locator('#house-12').evaluate((section) => section.scrollIntoView())
  await page.keyboard.press('/')
  await page.keyboard.press('Escape')
  await page.locator('.contents').getByRole('link', { name: '三号 豆腐坊' }).click()
  await page.waitForURL('**#house-3')
  const top = () =>
    page.locator('#house-3').evaluate((section) => section.getBoundingClientRect().top)
  await expect.poll(async () => Math.abs(await top())).toBeLessThan(60)
  await page.goBack()
  await page.goForward()
  await expect.poll(async () => Math.abs(await top())).toBeLessThan(60)
})

test('the first Tab offers the way past the head', async ({ open }) => {
  const page = await open(desk)
  await page.goto('/essays/street')
  await page.keyboard.press('Tab')
  expect(await focusedText(page)).toBe('跳到正文')
  expect(await page.locator(':focus').isVisible()).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForURL('**#main')
})
