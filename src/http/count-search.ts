import type { Context } from 'hono'
import type { SearchResult } from '../search/result.ts'

/** Workers Analytics Engine, as far as it is used. */
interface Dataset {
  readonly writeDataPoint: (point: {
    readonly indexes: readonly string[]
    readonly doubles: readonly number[]
  }) => void
}

/**
 * Counts a search where the owner has asked for it and `SEARCHES` is bound: how it was answered and
 * how much was found. Neither what was asked nor anything of who asked is kept. Nothing that goes
 * wrong with it reaches the reader.
 */
export function countSearch(c: Context, { kind, total, offset }: SearchResult): void {
  if (kind === 'empty' || offset > 0) return
  // Outside of a Worker, as in tests, there are no bindings at all.
  const dataset = (c.env as { readonly SEARCHES?: Dataset } | undefined)?.SEARCHES
  try {
    dataset?.writeDataPoint({ indexes: [kind], doubles: [total] })
  } catch {
    // A count that is lost is no reason to lose an answer.
  }
}
