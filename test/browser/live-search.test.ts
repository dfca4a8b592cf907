import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { desk, test } from './reading.ts'
import {
  address,
  count,
  field,
  hits,
  ownContent,
  results,
  search,
  searches,
  shown,
  status,
} from './searching.ts'

/** Types in one go, a key at a time, with the page's clock stopped. */
async function typeAtOnce(page: Page, text: string): Promise<void> {
  await page.clock.pauseAt(Date.now() + 60_000)
  await field(page).pressSequentially(text)
}

describe('typing', () => {
  test('asks once, when it rests', async ({ open }) => {
    const page = await open()
    const asked = searches(page)
    await page.clock.install()
    await page.goto('/')
    await typeAtOnce(page, 'lamp 防波堤')
    expect(asked).toEqual([])
    await page.clock.resume()
    await shown(page, 'lamp 防波堤')
    await search(page, '渡船')
    expect(asked).toEqual(['lamp 防波堤', '渡船'])
  })

  test('puts results in place of the page', async ({ open }) => {
    const page = await open()
    await page.goto('/')
    expect(await ownContent(page).isVisible()).toBe(true)
    await search(page, '防波堤')
    expect(await ownContent(page).isVisible()).toBe(false)
    expect(await results(page).locator('h2').allInnerTexts()).toEqual(['小港的冬天'])
    expect(await hits(page).count()).toBe(2)
    expect(await hits(page).locator('mark').allInnerTexts()).toEqual(['防波堤', '防波堤'])
    expect(await address(page)).toBe('/search?q=防波堤')
  })

  test.for([
    ['防波堤', '找到 2 处'],
    ['天外飞仙', '没有找到 换一个说法，或者少输几个字试试。'],
    ['，。', '里面只有标点，没有可以搜索的字。'],
  ] as const)('tells screen readers what came of %s', async ([query, said], { open }) => {
    const page = await open()
    await page.goto('/')
    expect(await status(page)).toBe('')
    await search(page, query)
    await expect.poll(() => status(page)).toBe(said)
  })

  test('shows on an essay what it shows on the front', async ({ open }) => {
    const page = await open()
    await page.goto('/essays/street')
    await search(page, '防波堤')
    expect(await count(page)).toBe('找到 2 处')
    expect(await ownContent(page).isVisible()).toBe(false)
  })

  test('counts from the first letter, before our script has come', async ({ open }) => {
    const page = await open()
    const held = Promise.withResolvers<void>()
    await page.route('**/static/client.*.js', async (route) => {
      await held.promise
      await route.continue()
    })
    await page.goto('/', { waitUntil: 'commit' })
    await field(page).fill('渡船')
    held.resolve()
    await shown(page, '渡船')
  })
})

describe('the search button and Enter', () => {
  test.for(['Enter', 'button'] as const)('%s asks at once, in place', async (way, { open }) => {
    const page = await open()
    const asked = searches(page)
    await page.clock.install()
    await page.goto('/')
    await page.evaluate("document.body.dataset.same = 'yes'")
    await typeAtOnce(page, '渡船')
    if (way === 'Enter') await field(page).press('Enter')
    else await page.getByRole('button', { name: '搜索' }).click()
    await expect.poll(() => asked).toEqual(['渡船'])
    await page.clock.resume()
    await shown(page, '渡船')
    expect(await page.locator('body').getAttribute('data-same')).toBe('yes')
    expect(asked).toEqual(['渡船'])
  })
})

describe('erasing the query', () => {
  test.for(['/', '/essays/street'])('brings %s back as it was', async (path, { open }) => {
    const page = await open()
    await page.goto(path)
    const title = await page.title()
    await search(page, '防波堤')
    await field(page).fill('')
    await ownContent(page).waitFor()
    expect(await results(page).count()).toBe(0)
    await expect.poll(() => address(page)).toBe(path)
    expect(await page.title()).toBe(title)
    expect(await status(page)).toBe('')
  })

  test('by the cross in the field does the same', async ({ open }) => {
    const page = await open(desk)
    await page.goto('/essays/street')
    await search(page, '防波堤')
    const { width, height } = (await field(page).boundingBox()) ?? { width: 0, height: 0 }
    await field(page).click({ position: { x: width - 14, y: height / 2 } })
    await ownContent(page).waitFor()
    expect(await field(page).inputValue()).toBe('')
    expect(await results(page).count()).toBe(0)
  })

  test('on the page of results leaves the word on how to search', async ({ open }) => {
    const page = await open()
    await page.goto('/search?q=防波堤')
    await field(page).fill('')
    await page.getByText('在上面输入要找的字词').waitFor()
    expect(await results(page).count()).toBe(0)
    await expect.poll(() => address(page)).toBe('/search')
    await search(page, '渡船')
    expect(await address(page)).toBe('/search?q=渡船')
  })
})
