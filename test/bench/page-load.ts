import { chromium } from 'playwright-core'
import { launchOptions } from '../browser/launch-options.ts'
import { freePort, serveFront } from './front.ts'
import { type Judgement, judge } from './peers/lighthouse.ts'
import type { Part } from './report.ts'
import { quantile } from './statistics.ts'

/** How often each page is loaded; the median counts. */
const rounds = 3
const bare = '/bare.html'

/** Has Lighthouse judge pages of the site at `origin`, and the same essay as HTML with nothing to it. */
export async function measurePages(
  origin: string,
  paths: readonly (readonly [name: string, path: string])[],
): Promise<Part> {
  const [[, essay = '/'] = []] = paths
  const html = await (await fetch(origin + essay)).text()
  const front = await serveFront(origin, new Map([[bare, bareOf(html)]]))
  const port = await freePort()
  const { args = [], ...options } = launchOptions()
  const browser = await chromium.launch({
    ...options,
    args: [...args, `--remote-debugging-port=${port}`],
  })
  const all = [['the same text, bare', bare] as const, ...paths]
  const judged = new Map<string, Judgement[]>(all.map(([name]) => [name, []]))
  try {
    // In turn, so that what else the machine does falls on all of them.
    for (let round = 0; round < rounds; round++) {
      for (const [name, path] of all) {
        judged.get(name)?.push(await again(() => judge(front.origin + path, port)))
      }
    }
  } finally {
    await browser.close()
    await front.stop()
  }
  const median = (name: string, measure: (of: Judgement) => number): number =>
    quantile((judged.get(name) ?? []).map(measure), 0.5)
  const [[first] = ['']] = all
  const time = (name: string, measure: (of: Judgement) => number): string[] => [
    `${Math.round(median(name, measure))} ms`,
    (median(name, measure) / median(first, measure)).toFixed(2),
  ]
  return {
    name: 'page',
    title: 'Pages on a phone, by Lighthouse',
    text: `Lighthouse's own slow phone and line, in Chromium, the Worker in workerd behind a server that compresses; the median of ${rounds} loads, in turn. Scores are of performance, accessibility, best practices and search engines.`,
    head: ['', 'scores', 'first paint', 'ratio', 'largest paint', 'ratio', 'shift', 'faults'],
    rows: all.map(([name]) => [
      name,
      [0, 1, 2, 3].map((at) => median(name, ({ scores }) => scores[at] ?? 0)).join(' '),
      ...time(name, ({ firstPaint }) => firstPaint),
      ...time(name, ({ largestPaint }) => largestPaint),
      median(name, ({ shift }) => shift).toFixed(3),
      [...new Set((judged.get(name) ?? []).flatMap(({ faults }) => faults))].join(', ') || 'none',
    ]),
  }
}

/** Tries once more what failed: on a busy machine Lighthouse at times sees no page load. */
async function again<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
  return attempt().catch(attempt)
}

/** The article of a page of ours, with no style and no script. */
function bareOf(html: string): string {
  const [article = ''] = /<article.*<\/article>/s.exec(html) ?? []
  const [title = ''] = /<title>[^<]*<\/title>/.exec(html) ?? []
  const description = /<meta name="description"[^>]*>/.exec(html)?.[0] ?? ''
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${title}${description}</head><body>${article}</body></html>`
}
