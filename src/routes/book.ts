import { placeOf, redirectTo } from '../http/place.ts'
import { bind } from '../surfaces/bind.ts'
import { picturesOf } from '../surfaces/book-pictures.ts'
import { essayBook } from '../surfaces/epub.ts'
import { essayBookPath } from '../views/paths.ts'
import type { Route } from './content.ts'
import { originOf } from './origin.ts'

/** Pictures in a book that is bound for a request, which may make 50 reads and take ten milliseconds. */
const mostPictures = { files: 20, bytes: 2 * 1024 * 1024 }

/** An essay as an EPUB book. A picture that cannot be read is left out: the text is there. */
export async function book(c: Route<'/essays/:file'>) {
  const { site, library, files } = c.var
  const slug = c.req.param('file').slice(0, -'.epub'.length)
  const file = await library.essay(slug)
  if (!file) return c.notFound()
  const place = placeOf(file, slug)
  if ('elsewhere' in place) return c.redirect(...redirectTo(place.elsewhere, essayBookPath))
  const { essay } = place.whole
  const read = async (path: string) => {
    const found = await files.bytes(path).catch(() => undefined)
    return found && new Uint8Array(found)
  }
  const pictures = await picturesOf([essay], read, mostPictures)
  return c.body(bind(essayBook(site, originOf(c), essay, pictures)), 200, {
    'Content-Type': 'application/epub+zip',
    'Content-Disposition': `attachment; filename="${slug}.epub"`,
  })
}
