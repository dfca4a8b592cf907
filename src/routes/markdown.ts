import { placeOf, redirectTo } from '../http/place.ts'
import { essayPath, markdownPath } from '../views/paths.ts'
import type { Route } from './content.ts'
import { originOf } from './origin.ts'

/** An essay as Markdown, at an address of its own. */
export function markdown(c: Route<'/essays/:file'>) {
  return markdownOf(c, c.req.param('file').slice(0, -'.md'.length))
}

/** An essay as Markdown, wherever it was asked for. */
export async function markdownOf(c: Route, slug: string) {
  const file = await c.var.library.essay(slug)
  if (!file) return c.notFound()
  const place = placeOf(file, slug)
  if ('elsewhere' in place) return c.redirect(...redirectTo(place.elsewhere, markdownPath))
  return c.body(place.whole.markdown, 200, {
    'Content-Type': 'text/markdown; charset=utf-8',
    Link: `<${originOf(c)}${essayPath(slug)}>; rel="canonical"`,
  })
}
