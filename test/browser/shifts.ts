import type { Page } from 'playwright-core'

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly {
    readonly node: Node | null
    readonly previousRect: DOMRectReadOnly
    readonly currentRect: DOMRectReadOnly
  }[]
}

/** What moved under the reader since the page began, an element each. */
export function shifts(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const seen: string[] = []
        new PerformanceObserver((list) => {
          // The types of the DOM do not know this kind of entry yet.
          for (const { value, sources } of list.getEntries() as LayoutShift[]) {
            // A line of text is set to the full width once the next one has begun.
            const justified = sources.every(
              ({ node, previousRect, currentRect }) =>
                node?.parentElement?.closest('.prose p') && previousRect.y === currentRect.y,
            )
            if (justified) continue
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
