import { describe, expect } from 'vitest'
import { violationsAnywhere } from './axe.ts'
import { pages, visit } from './pages.ts'
import { test } from './reading.ts'
import { field, search } from './searching.ts'

describe('in every theme, on a phone and on a desk, axe finds nothing wrong with', () => {
  test.for(pages)('$name', async (kind, { open }) => {
    const page = await open(kind.expected && { expected: kind.expected })
    await visit(page, kind)
    expect(await violationsAnywhere(page)).toEqual([])
  })

  test('results over a page, one of them reached by keyboard', async ({ open }) => {
    const page = await open()
    await page.goto('/essays/harbour')
    await search(page, '防波堤')
    await page.keyboard.press('ArrowDown')
    expect(await violationsAnywhere(page)).toEqual([])
  })

  test('what an empty field offers', async ({ open }) => {
    const page = await open()
    await page.addInitScript("localStorage.setItem('searches', '[\"渡船\"]')")
    await page.goto('/essays/harbour')
    await field(page).focus()
    await page.getByRole('link', { name: '渡船' }).waitFor()
    expect(await violationsAnywhere(page)).toEqual([])
  })

  test('the choice of a look', async ({ open }) => {
    const page = await open()
    await page.goto('/essays/harbour')
    await page.getByRole('button', { name: '阅读设置' }).click()
    expect(await violationsAnywhere(page)).toEqual([])
  })

  test('the contents on their sheet', async ({ open }) => {
    const page = await open()
    await page.goto('/essays/street')
    await page.getByRole('button', { name: '目录' }).click()
    expect(await violationsAnywhere(page)).toEqual([])
  })

  test('the list of keys', async ({ open }) => {
    const page = await open()
    await page.goto('/essays/street')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '按键' }).waitFor()
    expect(await violationsAnywhere(page)).toEqual([])
  })

  test('the button for what is selected, and the offer to go on', async ({ open }) => {
    const page = await open()
    await page.addInitScript(`localStorage.setItem('places', '[["street","house-9"]]')`)
    await page.goto('/essays/street')
    await page.locator('.resume').waitFor()
    await page.locator('.prose p').first().selectText()
    await page.getByRole('button', { name: '分享选中的文字' }).waitFor()
    expect(await violationsAnywhere(page)).toEqual([])
  })

  test('a search that failed', async ({ open }) => {
    const page = await open({ expected: [/status of 500/] })
    await page.goto('/')
    await page.route('**/search?*', (route) => route.fulfill({ status: 500 }))
    await field(page).fill('防波堤')
    await page.getByRole('heading', { name: '没有搜成' }).waitFor()
    expect(await violationsAnywhere(page)).toEqual([])
  })

  test('a link that says it was copied', async ({ open }) => {
    const page = await open()
    await page.goto('/essays/harbour')
    // As a click does, but it stays.
    const link = page.getByRole('link', { name: '“修船”的链接' })
    await link.evaluate((node) => node.classList.add('copied'))
    expect(await violationsAnywhere(page)).toEqual([])
  })
})
