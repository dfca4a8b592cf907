import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { pages, visit } from './pages.ts'
import { test } from './reading.ts'
import { field, ownContent, results, shown } from './searching.ts'
import { slowSite } from './slow-site.ts'

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly { readonly node: Node | null }[]
}

/** What moved under the reader since the page began, an element each. */
function shifts(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const seen: string[] = []
        new PerformanceObserver((list) => {
          // The types of the DOM do not know this kind of entry yet.
          for (const { value, sources } of list.getEntries() as LayoutShift[]) {
            const nodes = sources.map(({ node }) =>
              node instanceof Element
                ? `${node.tagName}#${node.id}.${node.className}`
                : node?.nodeName,
            )
            seen.push(`${value}: ${nodes.join(', ')}`)
          }
        }).observe({ type: 'layout-shift', buffered: true })
        // An observer is told of what is buffered after the next frame.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(seen))))
      }),
  )
}

describe('nothing moves while the browser loads, however slowly,', () => {
  test.for(pages)('$name', async (kind, { open }) => {
    await using site = await slowSite(inject('origin'))
    const page = await open({
      baseURL: site.origin,
      ...(kind.expected && { expected: kind.expected }),
    })
    await visit(page, kind)
    expect(await shifts(page)).toEqual([])
  })
})

test.for(['/', '/essays/street'])(
  'nothing moves on %s while results come',
  async (path, { open }) => {
    const page = await open()
    // Longer than the half second for which what moves after a key is put down to the key.
    await page.route('**/search?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600))
      await route.continue()
    })
    await page.goto(path)
    for (const query of ['防波堤', '天外飞仙', '门牌擦得很亮']) {
      await field(page).fill(query)
      await shown(page, query)
    }
    await field(page).fill('')
    await ownContent(page).waitFor()
    expect(await results(page).count()).toBe(0)
    expect(await shifts(page)).toEqual([])
  },
)
