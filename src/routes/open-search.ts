import { openSearch } from '../surfaces/open-search.ts'
import type { Route } from './content.ts'
import { originOf } from './origin.ts'

/** Tells browsers how their address bar searches the site. */
export function openSearchXml(c: Route) {
  const type = 'application/opensearchdescription+xml; charset=utf-8'
  return c.body(openSearch(c.var.site, originOf(c)), 200, { 'Content-Type': type })
}
