import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The search field. */
export const field = (page: Page): Locator => page.getByRole('searchbox')

/** The page's own content, which results take the place of. */
export const ownContent = (page: Page): Locator => page.locator('#page')

/** The results that show, or the word that none came. */
export const results = (page: Page): Locator => page.locator('#results > .results')

/** The links to sections in the results. */
export const hits = (page: Page): Locator => results(page).locator('a.hit')

/** What the line above the results says. */
export const count = (page: Page): Promise<string | null> =>
  results(page).locator('.count').textContent()

/** What screen readers are told. */
export const status = (page: Page): Promise<string | null> => page.locator('#status').textContent()

/** Path and query of the address bar, decoded. */
export async function address(page: Page): Promise<string> {
  return decodeURIComponent(await page.evaluate(() => location.pathname + location.search))
}

/** The queries that live search asks for, from now on. */
export function searches(page: Page): readonly string[] {
  const queries: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname !== '/search' || request.headers()['hx-request'] !== 'true') return
    queries.push(searchParams.get('q') ?? '')
  })
  return queries
}

/** Waits until the page shows the results of `query`; the window's title is the last to change. */
export async function shown(page: Page, query: string): Promise<void> {
  await page.locator(`#results > .results[data-title="搜索“${query}”"]`).waitFor()
  await expect.poll(() => page.title()).toBe(`搜索“${query}” · 试航`)
}

/** Types `query` and waits for its results. */
export async function search(page: Page, query: string): Promise<void> {
  await field(page).fill(query)
  await shown(page, query)
}

/** Whether the keyboard works on the element. */
export const isFocused = (element: Locator): Promise<boolean> =>
  element.evaluate((node) => node.matches(':focus'))
