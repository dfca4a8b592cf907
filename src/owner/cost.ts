/**
 * Prices in dollars of the paid plan, from which the platform bills what is over the free one:
 * https://developers.cloudflare.com/workers/platform/pricing/ (read on 2026-11-24). Files are free.
 */
const prices = {
  month: 5,
  /** Requests in a month that the plan holds, and a million more. */
  requests: { held: 10_000_000, million: 0.3 },
  /** The same for milliseconds that the script computes. */
  computing: { held: 30_000_000, million: 0.02 },
}

/**
 * What is assumed of readers: of a hundred page views ten open a section's link, and ten search,
 * with three answers each while they type. All other pages are files.
 */
export const shares = { sections: 0.1, searches: 0.1, answers: 3 } as const

/** Milliseconds of a request, on the long side: searches of 418 issues take 1.5 to 15. */
const computing = 5
const daysOfMonth = 30

/** What a month of so many page views asks of the Worker, and what that costs. */
export interface Cost {
  readonly views: number
  /** Requests of the Worker, in a month and on a day like the others. */
  readonly requests: number
  readonly daily: number
  /** Dollars on the paid plan. */
  readonly dollars: number
}

/** `costOf(10_000)` is 4,000 requests of the Worker in a month, 134 a day. */
export function costOf(views: number): Cost {
  const requests = Math.round(views * (shares.sections + shares.searches * shares.answers))
  const over = (
    used: number,
    { held, million }: { readonly held: number; readonly million: number },
  ) => (Math.max(0, used - held) / 1_000_000) * million
  const dollars =
    prices.month + over(requests, prices.requests) + over(requests * computing, prices.computing)
  return { views, requests, daily: Math.ceil(requests / daysOfMonth), dollars }
}
