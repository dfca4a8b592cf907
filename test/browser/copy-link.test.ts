import { expect, inject } from 'vitest'
import { test } from './reading.ts'
import { status } from './searching.ts'

const mayCopy = { permissions: ['clipboard-read', 'clipboard-write'] }

test.for([
  ['/essays/street', '“九号 面馆”的链接', '/essays/street/house-9'],
  ['/essays/harbour/soup?q=战疫#soup', '“战“疫”与鱼汤”的链接', '/essays/harbour/soup'],
] as const)('on %s the link copies its section’s lasting address', async (sample, { open }) => {
  const [path, name, copied] = sample
  const page = await open(mayCopy)
  await page.goto(path)
  const before = page.url()
  const link = page.getByRole('link', { name, exact: true })
  await link.click()
  await expect.poll(() => status(page)).toBe('已复制')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(inject('origin') + copied)
  expect(await link.evaluate((node) => getComputedStyle(node, '::after').content)).toBe('"已复制"')
  expect(page.url()).toBe(before)
  await expect.poll(() => status(page), { timeout: 5000 }).toBe('')
  expect(await link.evaluate((node) => getComputedStyle(node, '::after').content)).toBe('none')
})

test('a paragraph that is a section has a link that copies too', async ({ open }) => {
  const page = await open(mayCopy)
  await page.goto('/essays/notes-1')
  const link = page.locator('.prose section > .link').first()
  const address = await link.evaluate((node) => node.getAttribute('href'))
  await link.click()
  await expect.poll(() => status(page)).toBe('已复制')
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toBe(`${inject('origin')}${address}`)
  await page.goto(text)
  expect(await page.locator('section.open').count()).toBe(1)
})

test('where copying is not allowed, it is a plain link', async ({ open }) => {
  const page = await open()
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))
  })
  await page.goto('/essays/street')
  await page.getByRole('link', { name: '“九号 面馆”的链接' }).click()
  await page.waitForURL('**/essays/street/house-9')
})

test('where there is no clipboard, it is a plain link', async ({ open }) => {
  const page = await open()
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await page.goto('/essays/street')
  await page.getByRole('link', { name: '“九号 面馆”的链接' }).click()
  await page.waitForURL('**/essays/street/house-9')
})

test('with a key held, the browser does with the link what the reader means', async ({ open }) => {
  const page = await open(mayCopy)
  await page.goto('/essays/street')
  const another = page.context().waitForEvent('page')
  await page.getByRole('link', { name: '“九号 面馆”的链接' }).click({ modifiers: ['Control'] })
  expect((await another).url()).toContain('/essays/street/house-9')
  expect(await status(page)).toBe('')
})
