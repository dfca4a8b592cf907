import { robots } from '../surfaces/robots.ts'
import type { Route } from './content.ts'
import { originOf } from './origin.ts'

/** Tells crawlers what to leave alone. */
export function robotsTxt(c: Route) {
  return c.text(robots(originOf(c)))
}
