import { describe, expect } from 'vitest'
import { desk, phone, test } from './reading.ts'

describe.each([
  ['a phone', phone],
  ['a desk', desk],
])('on %s', (_, { viewport }) => {
  test('an essay is read in the other script, and back', async ({ open }) => {
    const page = await open()
    await page.setViewportSize(viewport)
    await page.goto('/essays/harbour')
    const there = page.getByRole('link', { name: '以繁体字阅读' })
    const box = await there.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    await there.click()
    await page.waitForURL('**/zh-Hant/essays/harbour')
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant')
    await page.getByRole('heading', { name: '戰“疫”與魚湯' }).waitFor()
    await page.getByRole('link', { name: '以簡體字閱讀' }).click()
    await page.waitForURL('**/essays/harbour')
    await page.getByRole('heading', { name: '战“疫”与鱼汤' }).waitFor()
  })
})

test('a place that was searched for is the same in the other script, marks and all', async ({
  open,
}) => {
  const page = await open()
  await page.goto('/essays/harbour/soup?q=战疫#soup')
  await page.getByRole('link', { name: '以繁体字阅读' }).click()
  await page.waitForURL('**/zh-Hant/essays/harbour/soup?q=*#soup')
  expect(await page.locator('mark.match').allTextContents()).toEqual(['戰“疫”', '戰“疫”'])
  await page.getByRole('link', { name: '清除標記' }).click()
  await page.waitForURL('**/zh-Hant/essays/harbour/soup#soup')
})
