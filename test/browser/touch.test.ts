import type { Locator } from 'playwright-core'
import { describe, expect } from 'vitest'
import { pages, unfold, visit } from './pages.ts'
import { phone, test } from './reading.ts'

/** Width and height that a finger meets, in CSS pixels: 44 is what Apple and WCAG 2.5.5 ask for. */
const finger = 44

/** The elements that show and are too small for a finger, with their sizes. */
async function tooSmall(targets: Locator): Promise<readonly string[]> {
  const sizes = await targets.evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { width, height } = element.getBoundingClientRect()
        return { name: element.textContent?.trim() || element.tagName, width, height }
      }),
  )
  return sizes
    .filter(({ width, height }) => width < finger || height < finger)
    .map(({ name, width, height }) => `${name}: ${width} × ${height}`)
}

describe('a finger meets the links and buttons of', () => {
  test.for(pages)('$name', async (kind, { open }) => {
    const page = await open({ ...phone, ...(kind.expected && { expected: kind.expected }) })
    await visit(page, kind)
    await unfold(page)
    // Links within running text are as high as their line.
    const targets = page.locator(
      'a:not(.skip, .prose p a, .prose li a), button, input:not(label input), label:has(input), summary',
    )
    expect(await targets.count()).toBeGreaterThan(3)
    expect(await tooSmall(targets)).toEqual([])
  })
})
