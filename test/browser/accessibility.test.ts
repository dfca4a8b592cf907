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

const modes = [
  ['light', phone],
  ['dark', phone],
  ['light', desk],
  ['dark', desk],
] as const

/** The violations in light and dark, on a phone and on a desk, each after where it was found. */
async function violationsAnywhere(page: Page): Promise<readonly string[]> {
  const all: string[] = []
  for (const [colorScheme, { viewport }] of modes) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(viewport)
    const found = await violations(page)
    all.push(...found.map((violation) => `${colorScheme}, ${viewport.width} wide: ${violation}`))
  }
  return all
}

describe('in light and dark, on a phone and on a desk, axe finds nothing wrong with', () => {
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
