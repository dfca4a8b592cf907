import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { pages, visit } from './pages.ts'
import { desk, phone, test } from './reading.ts'
import { field, search } from './searching.ts'

/** What axe finds wrong: the rule, and the elements that break it. */
async function violations(page: Page): Promise<readonly string[]> {
  // As a string, the script comes through the developer tools, which no security policy stops.
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => (await window.axe.run()).violations)
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

/** What the system has, and what the reader has chosen; paper and dark look alike either way. */
const modes = [
  ['light', '', phone],
  ['dark', '', phone],
  ['dark', 'white', phone],
  ['light', '', desk],
  ['light', 'dark', desk],
  ['light', 'white', desk],
] as const

/** The violations in every theme, on a phone and on a desk, each after where it was found. */
async function violationsAnywhere(page: Page): Promise<readonly string[]> {
  const all: string[] = []
  for (const [colorScheme, theme, { viewport }] of modes) {
    await page.emulateMedia({ colorScheme })
    await page.locator('html').evaluate((root, theme) => {
      root.dataset.theme = theme
    }, theme)
    await page.setViewportSize(viewport)
    const found = await violations(page)
    all.push(
      ...found.map((violation) => `${theme || colorScheme}, ${viewport.width} wide: ${violation}`),
    )
  }
  return all
}

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
