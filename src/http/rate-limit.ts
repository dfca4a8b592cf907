import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'

/** Counts requests by a key; `success` is false for one too many. */
export interface RateLimit {
  readonly limit: (options: { readonly key: string }) => Promise<{ readonly success: boolean }>
}

/** What wrangler.toml binds, where it does. */
export interface Bindings {
  readonly SEARCH_LIMIT?: RateLimit
}

/** Seconds after which one who asked too often may ask again: the period in wrangler.toml. */
export const limitPeriod = 10

/** Who asks from the same machine: the owner, trying the site. */
const own = new Set(['127.0.0.1', '::1'])

/**
 * Refuses a reader's address that asks too often with 429. Addresses stay within the platform's
 * counter. Where there is no counter, no address, or the counter fails, everyone is let through.
 */
export const rateLimit = createMiddleware(async (c: Context<{ Bindings: Bindings }>, next) => {
  const address = c.req.header('CF-Connecting-IP')
  // Outside of a Worker, as in tests, there are no bindings at all.
  const counter = (c.env as Bindings | undefined)?.SEARCH_LIMIT
  if (address === undefined || own.has(address) || !counter) return next()
  const counted = await counter.limit({ key: address }).catch(() => ({ success: true }))
  if (!counted.success) {
    throw new HTTPException(429, { message: `more searches than allowed: wait ${limitPeriod} s` })
  }
  return next()
})
