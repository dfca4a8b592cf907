import { atomFeed } from '../surfaces/atom.ts'
import { jsonFeed } from '../surfaces/json-feed.ts'
import type { Route } from './content.ts'
import { originOf } from './origin.ts'

/** The newest essays for feed readers, as Atom. */
export async function feedXml(c: Route) {
  const { site, surfaces } = c.var
  const text = atomFeed(site, originOf(c), await surfaces.feed())
  return c.body(text, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
}

/** The same as JSON Feed. */
export async function feedJson(c: Route) {
  const { site, surfaces } = c.var
  const text = jsonFeed(site, originOf(c), await surfaces.feed())
  return c.body(text, 200, { 'Content-Type': 'application/feed+json; charset=utf-8' })
}
