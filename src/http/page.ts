import type { Page } from '../search/search.ts'
import { defaultLimit, highestLimit } from '../search/search.ts'

/** A parameter that is not what it should be; the message says what was found and expected. */
export class ParameterError extends Error {}

/**
 * Which hits a request asks for. Throws `ParameterError` where a number is not one or is out of
 * bounds.
 *
 * `readPage({ limit: '20' }) // { offset: 0, limit: 20 }`
 */
export function readPage(given: { readonly offset?: string; readonly limit?: string }): Page {
  return {
    offset: readNumber('offset', given.offset, 0, 0, 1_000_000),
    limit: readNumber('limit', given.limit, defaultLimit, 1, highestLimit),
  }
}

/** A whole number between two bounds, both included; `missing` where none is given. */
export function readNumber(
  name: string,
  given: string | undefined,
  missing: number,
  least: number,
  most: number,
): number {
  if (given === undefined) return missing
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN
  if (value >= least && value <= most) return value
  throw new ParameterError(
    `${name}: ${JSON.stringify(given.slice(0, 40))} is not a whole number from ${least} to ${most}`,
  )
}
