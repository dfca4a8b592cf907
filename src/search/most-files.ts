/**
 * Files of the index that a query takes, at most. Each may be a read, of which a request may make 50
 * on the free plan: https://developers.cloudflare.com/workers/platform/limits/ (read on 2026-11-24)
 */
export const mostFiles = {
  /** A page of hits ends there, unless it would have none; `next` goes on. */
  page: 12,
  /** What was probably meant is looked for no further. */
  meaning: 24,
  /** A page without a hit ends there too. */
  all: 36,
} as const
