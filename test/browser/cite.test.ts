import { expect } from 'vitest'
import { test } from './reading.ts'
import { status } from './searching.ts'

const mayCopy = { permissions: ['clipboard-read', 'clipboard-write'] }
const forms = ['GB/T 7714—2015', '普通脚注', 'BibTeX', 'RIS'] as const

test.for(forms)('the button below %s copies that reference', async (name, { open }) => {
  const page = await open(mayCopy)
  await page.goto('/cite/harbour/soup')
  const form = page.getByRole('region', { name })
  await form.getByRole('button', { name: '复制' }).click()
  await expect.poll(() => status(page)).toBe('已复制')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await form.locator('pre').textContent())
  expect(copied).toContain('小港的冬天')
})

test('where copying is not allowed, the button selects the reference', async ({ open }) => {
  const page = await open()
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))
  })
  await page.goto('/cite/harbour')
  const form = page.getByRole('region', { name: 'BibTeX' })
  await form.getByRole('button', { name: '复制' }).click()
  await expect.poll(() => page.evaluate('getSelection().toString()')).toContain('@misc{harbour,')
  expect(await status(page)).toBe('')
})

test('without scripts there is no button, and a touch selects the reference', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false })
  await page.goto('/cite/harbour')
  const form = page.getByRole('region', { name: 'RIS' })
  expect(await form.getByRole('button').count()).toBe(0)
  expect(await form.locator('pre').evaluate((pre) => getComputedStyle(pre).userSelect)).toBe('all')
  expect(await form.getByRole('link', { name: '下载 harbour.ris' }).count()).toBe(1)
})
