import lighthouse from 'lighthouse'

/** What Lighthouse says of a page on a phone: https://developer.chrome.com/docs/lighthouse. */
export interface Judgement {
  /** 0 to 100 each. */
  readonly scores: readonly number[]
  /** Milliseconds to the first and to the largest paint, of a slow phone on a slow line. */
  readonly firstPaint: number
  readonly largestPaint: number
  /** How much moved. */
  readonly shift: number
  /** What counts and falls short, by Lighthouse's names. */
  readonly faults: readonly string[]
}

/** The categories of its scores, in their order. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Has Lighthouse load a page in the browser whose tools answer at `port`. */
export async function judge(url: string, port: number): Promise<Judgement> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: categories,
    logLevel: 'error',
    output: 'json',
  })
  if (!result || result.lhr.runtimeError) {
    throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'Lighthouse gave nothing'}`)
  }
  const { lhr } = result
  const value = (name: string): number => lhr.audits[name]?.numericValue ?? Number.NaN
  const counted = categories.flatMap((name) => lhr.categories[name]?.auditRefs ?? [])
  return {
    scores: categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100)),
    firstPaint: value('first-contentful-paint'),
    largestPaint: value('largest-contentful-paint'),
    shift: value('cumulative-layout-shift'),
    faults: counted
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  }
}
