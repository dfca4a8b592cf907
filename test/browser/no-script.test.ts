import { describe, expect } from 'vitest'
import { desk, phone, test } from './reading.ts'
import { address, count, field, hits, results, search } from './searching.ts'

const query = '门牌擦得很亮'

describe('without scripts', () => {
  const reader = { javaScriptEnabled: false }

  test('the form leads to the hits that live search shows', async ({ open }) => {
    const live = await open()
    await live.goto('/')
    await search(live, query)

    const page = await open(reader)
    await page.goto('/essays/tea')
    await field(page).fill(query)
    await field(page).press('Enter')
    await results(page).waitFor()
    expect(await page.title()).toBe(`搜索“${query}” · 试航`)
    expect(await field(page).inputValue()).toBe(query)
    expect(await hits(page).count()).toBe(10)
    expect(await results(page).innerHTML()).toBe(await results(live).innerHTML())
  })

  test('the button works like Enter', async ({ open }) => {
    const page = await open(reader)
    await page.goto('/')
    await field(page).fill('防波堤')
    await page.getByRole('button', { name: '搜索' }).click()
    await page.waitForURL('**/search?q=*')
    expect(await hits(page).count()).toBe(2)
  })

  test('the pager leads through all hits, there and back', async ({ open }) => {
    const page = await open(reader)
    await page.goto(`/search?q=${query}`)
    expect(await count(page)).toBe('找到 16 处，这里是第 1 到 10 处')
    const first = await hits(page).allTextContents()
    await page.getByRole('link', { name: '后面的结果' }).click()
    await page.waitForURL('**&offset=10')
    expect(await count(page)).toBe('找到 16 处，这里是第 11 到 16 处')
    const second = await hits(page).allTextContents()
    expect(new Set([...first, ...second]).size).toBe(16)
    expect(await page.getByRole('link', { name: '后面的结果' }).count()).toBe(0)
    await page.getByRole('link', { name: '前面的结果' }).click()
    await page.waitForURL((url) => !url.searchParams.has('offset'))
    expect(await hits(page).allTextContents()).toEqual(first)
  })

  test('a hit leads to its section, marked', async ({ open }) => {
    const page = await open(reader)
    await page.goto('/search?q=战疫')
    await hits(page).first().click()
    await page.waitForURL('**/essays/harbour/soup?q=*#soup')
    expect(await page.locator('#soup mark').first().isVisible()).toBe(true)
    const top = (await page.locator('#soup').boundingBox())?.y
    expect(top).toBeGreaterThanOrEqual(0)
    expect(top).toBeLessThan(844 / 2)
  })

  test.for([phone, desk])(
    'a section’s link opens it under the edge of %j',
    async (size, { open }) => {
      const page = await open({ ...reader, ...size })
      for (const section of ['house-2', 'house-9']) {
        await page.goto(`/essays/street/${section}`)
        const top = async () => (await page.locator(`#${section}`).boundingBox())?.y
        await expect.poll(top).toBeLessThan(40)
        expect(await top()).toBeGreaterThanOrEqual(0)
      }
    },
  )

  test('the contents unfold', async ({ open }) => {
    const page = await open(reader)
    await page.goto('/essays/street')
    const link = page.locator('.contents').getByRole('link', { name: '十号 钟表铺' })
    expect(await link.isVisible()).toBe(false)
    await page.locator('.contents summary').click()
    await link.click()
    await page.waitForURL('**/essays/street#house-10')
  })
})

test('where htmx does not come, the form works as it stands', async ({ open }) => {
  const page = await open({ expected: [/^request: .*htmx.*FAILED/, /^console: .*ERR_FAILED/] })
  await page.route('**/static/htmx.*.js', (route) => route.abort())
  await page.goto('/')
  await field(page).fill('防波堤')
  await field(page).press('Enter')
  await page.waitForURL('**/search?q=*')
  expect(await hits(page).count()).toBe(2)
  expect(await address(page)).toBe('/search?q=防波堤')
})

test('where our script does not come, no button shows that would do nothing', async ({ open }) => {
  const page = await open({ expected: [/^request: .*client.*FAILED/, /^console: .*ERR_FAILED/] })
  await page.route('**/static/client.*.js', (route) => route.abort())
  await page.goto('/essays/street')
  const buttons = page.locator('button:not([type=submit])')
  expect(await buttons.count()).toBeGreaterThan(1)
  const shown = await buttons.evaluateAll((all) =>
    all.filter((button) => button.checkVisibility({ visibilityProperty: true })),
  )
  expect(shown).toEqual([])
  await page.unrouteAll()
  await page.reload()
  expect(await page.getByRole('button', { name: '阅读设置' }).isVisible()).toBe(true)
})
