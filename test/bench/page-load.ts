import { chromium } from 'playwright-core'
import { launchOptions } from '../browser/launch-options.ts'
import { type Answer, freePort, serveFront } from './front.ts'
import { type Judgement, judge } from './peers/lighthouse.ts'
import type { Part } from './report.ts'
import { quantile } from './statistics.ts'

/** How often each page is loaded; the median counts. */
const rounds = 5
const onlyHere = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'

/** A page to load, by what a reader would call it. */
export interface LoadedPage {
  readonly name: string
  /** What answers for its site. */
  readonly answer: Answer
  readonly path: string
}

/** Has Lighthouse judge pages, against the first of them, all behind servers that compress alike. */
export async function measurePages(pages: readonly LoadedPage[]): Promise<Part> {
  const port = await freePort()
  const { args = [], ...options } = launchOptions()
  const browser = await chromium.launch({
    ...options,
    // Pictures of other sites are found nowhere, for all of them.
    args: [...args, `--remote-debugging-port=${port}`, onlyHere],
  })
  const fronts = await Promise.all(pages.map(({ answer }) => serveFront(answer)))
  const judged = new Map<string, Judgement[]>(pages.map(({ name }) => [name, []]))
  try {
    // In turn, so that what else the machine does falls on all of them.
    for (let round = 0; round < rounds; round++) {
      for (const [at, { name, path }] of pages.entries()) {
        judged.get(name)?.push(await again(() => judge(`${fronts[at]?.origin}${path}`, port)))
      }
    }
  } finally {
    await browser.close()
    await Promise.all(fronts.map(({ stop }) => stop()))
  }
  const median = (name: string, measure: (of: Judgement) => number): number =>
    quantile((judged.get(name) ?? []).map(measure), 0.5)
  const first = pages[0]?.name ?? ''
  const time = (name: string, measure: (of: Judgement) => number): string[] => [
    `${Math.round(median(name, measure))} ms`,
    (median(name, measure) / median(first, measure)).toFixed(2),
  ]
  return {
    name: 'page',
    title: 'Pages on a phone, by Lighthouse',
    text: `Lighthouse's own slow phone and line, in Chromium; the Worker in workerd and the files of the others behind the same server, which compresses; the median of ${rounds} loads, in turn. VitePress and Starlight made a site of this one essay, as they come; pictures of other sites are found nowhere. Scores are of performance, accessibility, best practices and search engines.`,
    head: ['', 'scores', 'first paint', 'ratio', 'largest paint', 'ratio', 'shift', 'faults'],
    rows: pages.map(({ name }) => [
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
export function bareOf(html: string): string {
  const [article = ''] = /<article.*<\/article>/s.exec(html) ?? []
  const [title = ''] = /<title>[^<]*<\/title>/.exec(html) ?? []
  const description = /<meta name="description"[^>]*>/.exec(html)?.[0] ?? ''
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${title}${description}</head><body>${article}</body></html>`
}
