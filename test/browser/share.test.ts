import { expect, inject } from 'vitest'
import { desk, test } from './reading.ts'
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

test('on a phone with a sheet for sharing, the link opens that', async ({ open }) => {
  const page = await open()
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async ({ url }: ShareData) => {
        document.title = url ?? ''
        throw new DOMException('closed', 'AbortError')
      },
    })
  })
  await page.goto('/essays/street')
  await page.getByRole('link', { name: '“九号 面馆”的链接' }).click()
  await expect.poll(() => page.title()).toBe(`${inject('origin')}/essays/street/house-9`)
  expect(page.url()).toContain('/essays/street')
})

test.for([
  ['words that stand once', 'house-9', '味道就要从头教起', '#:~:text=味道就要从头教起'],
  [
    'words that stand often',
    'house-9',
    '门牌擦得很亮',
    '#:~:text=一熄，味道就要从头教起。-,门牌擦得很亮',
  ],
] as const)('%s can be shared, and are shown on arrival', async (sample, { open }) => {
  const [, id, words, fragment] = sample
  const page = await open({ ...desk, ...mayCopy })
  await page.goto('/essays/street')
  await page.locator(`#${id} > p`).evaluate((paragraph, words) => {
    const text = paragraph.firstChild
    const start = text?.textContent?.indexOf(words) ?? -1
    if (text) getSelection()?.setBaseAndExtent(text, start, text, start + words.length)
  }, words)
  await page.getByRole('button', { name: '分享选中的文字' }).click()
  await expect.poll(() => status(page)).toBe('已复制')
  const address = await page.evaluate(() => navigator.clipboard.readText())
  expect(decodeURIComponent(address)).toBe(`${inject('origin')}/essays/street/${id}${fragment}`)

  const other = await open(desk)
  await other.goto(address)
  const line = other.locator(`#${id} > p`)
  const middle = () => line.evaluate((line) => line.getBoundingClientRect().top / innerHeight)
  await expect.poll(middle).toBeGreaterThan(0)
  expect(await middle()).toBeLessThan(1)
})
