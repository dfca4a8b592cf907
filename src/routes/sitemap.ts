import { sitemap, sitemapIndex } from '../surfaces/sitemap.ts'
import type { Route } from './content.ts'
import { originOf } from './origin.ts'

const xml = { 'Content-Type': 'application/xml; charset=utf-8' }

/** All addresses, or where they are too many for one file, the list of its parts. */
export async function sitemapXml(c: Route) {
  const part = await c.var.surfaces.sitemap(1)
  if (!part) return c.notFound()
  const several = part.parts > 1
  const text = several ? sitemapIndex(originOf(c), part.parts) : sitemap(originOf(c), part)
  return c.body(text, 200, xml)
}

/** One part: `/sitemap-2.xml`. */
export async function sitemapPart(c: Route<'/:part'>) {
  const part = await c.var.surfaces.sitemap(Number.parseInt(c.req.param('part').slice(8), 10))
  return part ? c.body(sitemap(originOf(c), part), 200, xml) : c.notFound()
}
