import { describe, expect } from 'vitest'
import { pages, unfold, visit } from './pages.ts'
import { phone, test } from './reading.ts'

/** The narrowest phone, and what a desk's window of 1280 pixels is when enlarged four times. */
const width = 320

describe('a narrow window holds the whole width of', () => {
  test.for(pages)('$name', async (kind, { open }) => {
    const page = await open({
      ...phone,
      viewport: { width, height: 640 },
      ...(kind.expected && { expected: kind.expected }),
    })
    await visit(page, kind)
    await unfold(page)
    const widths = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])
    expect(widths).toEqual([width, width])
  })
})
