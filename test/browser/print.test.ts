import { expect } from 'vitest'
import { desk, test } from './reading.ts'

test('on paper there is the essay, and nothing to press', async ({ open }) => {
  const page = await open({ ...desk, colorScheme: 'dark' })
  await page.goto('/essays/harbour/soup?q=战疫')
  await page.emulateMedia({ media: 'print' })
  const shown = await page
    .locator('nav, .top, form, button, .link, .skip, .ways, footer')
    .evaluateAll((parts) =>
      parts.filter((part) => part.checkVisibility()).map((part) => part.className),
    )
  expect(shown).toEqual([])
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  expect(await page.locator('.facts').isVisible()).toBe(true)
  expect(await page.locator('table').isVisible()).toBe(true)
  const { color, background } = await page.locator('body').evaluate((body) => {
    const { color, backgroundColor } = getComputedStyle(body)
    return { color, background: backgroundColor }
  })
  expect({ color, background }).toEqual({ color: 'rgb(0, 0, 0)', background: 'rgb(255, 255, 255)' })
  const lit = page.locator('.prose .open')
  expect(await lit.evaluate((part) => getComputedStyle(part).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
})

test('on paper a link has its address behind it, once', async ({ open }) => {
  const page = await open(desk)
  await page.goto('/essays/kiln')
  await page.emulateMedia({ media: 'print' })
  const printed = await page
    .locator('.prose a[href^=http]')
    .evaluateAll((links) =>
      links.map((link) => [link.textContent, getComputedStyle(link, '::after').content]),
    )
  expect(printed).toEqual([
    ['https://example.com/kiln', 'none'],
    ['窑谱', '" (https://example.com/book)"'],
  ])
})
