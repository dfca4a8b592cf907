import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { desk, phone, test } from './reading.ts'
import { address, isFocused } from './searching.ts'

const path = '/essays/street/house-3?q=门牌擦得很亮#house-3'

const bar = (page: Page): Locator => page.getByRole('group', { name: '“门牌擦得很亮”在文中的位置' })
const counter = (page: Page) => bar(page).locator('output')
const current = (page: Page) => page.locator('mark.now')

/** Waits until the match that is current stands in the middle of the window, and says its section. */
async function sectionOfCurrent(page: Page): Promise<string | undefined> {
  const middle = () =>
    current(page).evaluate((mark) => mark.getBoundingClientRect().top / window.innerHeight)
  await expect.poll(middle).toBeGreaterThan(0)
  await expect.poll(middle).toBeLessThan(1)
  return current(page).evaluate((mark) => mark.closest('section')?.id)
}

describe.for([
  ['on a phone', phone],
  ['on a desk', desk],
] as const)('among the matches %s', ([, reader]) => {
  test('the reader begins with the section that was opened', async ({ open }) => {
    const page = await open(reader)
    await page.goto(path)
    await expect.poll(() => counter(page).textContent()).toBe('3/16')
    expect(await sectionOfCurrent(page)).toBe('house-3')
  })

  test('buttons lead on and back, round the end', async ({ open }) => {
    const page = await open(reader)
    await page.goto(path)
    await bar(page).getByRole('button', { name: '下一处' }).click()
    expect(await counter(page).textContent()).toBe('4/16')
    expect(await sectionOfCurrent(page)).toBe('house-4')
    for (let step = 0; step < 4; step++) {
      await bar(page).getByRole('button', { name: '上一处' }).click()
    }
    expect(await counter(page).textContent()).toBe('16/16')
    expect(await sectionOfCurrent(page)).toBe('house-16')
  })

  test('one action clears the marks, and leaves the reader where they are', async ({ open }) => {
    const page = await open(reader)
    await page.goto(path)
    await bar(page).getByRole('button', { name: '下一处' }).click()
    const before = await page.evaluate(() => scrollY)
    await bar(page).getByRole('link', { name: '清除标记' }).click()
    expect(await page.locator('mark').count()).toBe(0)
    expect(await bar(page).count()).toBe(0)
    expect(await page.locator('#house-4').textContent()).toContain('封面。门牌擦得很亮。')
    expect(await address(page)).toBe('/essays/street/house-3')
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(60)
    await page.reload()
    expect(await page.locator('mark').count()).toBe(0)
  })
})

test('n and p lead on and back, but are letters in the field', async ({ open }) => {
  const page = await open(desk)
  await page.goto(path)
  await page.keyboard.press('n')
  await page.keyboard.press('n')
  expect(await counter(page).textContent()).toBe('5/16')
  await page.keyboard.press('p')
  expect(await counter(page).textContent()).toBe('4/16')
  await page.keyboard.press('Control+n')
  expect(await counter(page).textContent()).toBe('4/16')
  await page.keyboard.press('/')
  expect(await isFocused(page.getByRole('searchbox'))).toBe(true)
  await page.keyboard.press('n')
  expect(await counter(page).textContent()).toBe('4/16')
})

test('without scripts the count is there, and a link to the text without marks', async ({
  open,
}) => {
  const page = await open({ javaScriptEnabled: false })
  await page.goto(path)
  expect(await counter(page).textContent()).toBe('16 处')
  expect(await bar(page).getByRole('button').count()).toBe(0)
  await bar(page).getByRole('link', { name: '清除标记' }).click()
  await page.waitForURL('**/essays/street/house-3#house-3')
  expect(await page.locator('mark').count()).toBe(0)
})

test.for(['/essays/street', '/essays/street/house-3', '/essays/street/house-3?q=天外飞仙'])(
  'on %s nothing is marked, and nothing said of matches',
  async (path, { open }) => {
    const page = await open()
    await page.goto(path)
    expect(await page.locator('.matches').count()).toBe(0)
  },
)
