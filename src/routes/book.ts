import { placeOf, redirectTo } from '../http/place.ts'
import { bind } from '../surfaces/bind.ts'
import { essayBook } from '../surfaces/epub.ts'
import { essayBookPath } from '../views/paths.ts'
import type { Route } from './content.ts'
import { originOf } from './origin.ts'

/** An essay as an EPUB book. */
export async function book(c: Route<'/essays/:file'>) {
  const { site, library } = c.var
  const slug = c.req.param('file').slice(0, -'.epub'.length)
  const file = await library.essay(slug)
  if (!file) return c.notFound()
  const place = placeOf(file, slug)
  if ('elsewhere' in place) return c.redirect(...redirectTo(place.elsewhere, essayBookPath))
  return c.body(bind(essayBook(site, originOf(c), place.whole.essay)), 200, {
    'Content-Type': 'application/epub+zip',
    'Content-Disposition': `attachment; filename="${slug}.epub"`,
  })
}
