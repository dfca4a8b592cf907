import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { desk, phone } from './reading.ts'

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
export async function violationsAnywhere(page: Page): Promise<readonly string[]> {
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
