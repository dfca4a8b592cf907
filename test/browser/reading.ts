import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect, inject, test as plain } from 'vitest'
import { watch } from './watch.ts'

/** How most readers come: a phone, held upright. */
export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

export const desk = { viewport: { width: 1280, height: 800 } }

export interface Reader extends BrowserContextOptions {
  /** Lines of trouble that this test means to bring about; each has to be met. */
  readonly expected?: readonly RegExp[]
}

/** Milliseconds after which a page does without its scripts, as where a test holds them back. */
const patience = 2000

/** The page, whose `goto`, `reload` and `waitForURL` wait for our scripts, which come after the first paint. */
function started(page: Page): Page {
  const ready = () =>
    page
      .locator('html.ready, html:not(.scripts)')
      .waitFor({ state: 'attached', timeout: patience })
      .catch(() => {})
  for (const name of ['goto', 'reload', 'waitForURL'] as const) {
    // They take what they are given here as it is.
    const go = page[name].bind(page) as (...values: readonly unknown[]) => Promise<never>
    page[name] = async (...values: readonly unknown[]) => {
      const response = await go(...values)
      await ready()
      return response
    }
  }
  return page
}

/**
 * Vitest's `test`, with `open` for a page in a context of its own: on a phone, unless told
 * otherwise. Contexts are closed after the test, and any trouble in them that it did not expect
 * fails it.
 *
 * @example
 * test('shows the essays', async ({ open }) => {
 *   const page = await open()
 *   await page.goto('/')
 * })
 */
export const test = plain
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads there which fixtures this one needs
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await chromium.connect(inject('browser'))
    onCleanup(() => browser.close())
    return browser
  })
  .extend('open', async ({ browser }, { onCleanup }) => {
    const endings: (() => Promise<void>)[] = []
    onCleanup(async () => {
      for (const end of endings) await end()
    })
    return async ({ expected = [], ...options }: Reader = {}): Promise<Page> => {
      const context = await browser.newContext({
        baseURL: inject('origin'),
        // A service worker would ask in place of the page, past what tests answer themselves.
        serviceWorkers: 'block',
        ...phone,
        ...options,
      })
      const troubles = watch(context)
      endings.push(async () => {
        await context.close()
        const unexpected = troubles.filter((line) => !expected.some((known) => known.test(line)))
        expect(unexpected, 'troubles').toEqual([])
        const unmet = expected.filter((known) => !troubles.some((line) => known.test(line)))
        expect(unmet, 'troubles that did not come').toEqual([])
      })
      return started(await context.newPage())
    }
  })
