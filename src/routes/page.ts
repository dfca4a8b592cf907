import { readNumber } from '../http/page.ts'
import type { Route } from './content.ts'

/** The page of a list that a request asks for with `?page=`. */
export function pageOf(c: Route): number {
  return readNumber('page', c.req.query('page'), 1, 1, 100_000)
}
