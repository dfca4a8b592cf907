import { wantsMarkdown } from '../http/markdown.ts'
import { placeOf, redirectTo } from '../http/place.ts'
import { EssayPage } from '../views/essay.tsx'
import { essayPath } from '../views/paths.ts'
import type { Route } from './content.ts'
import { markdownOf } from './markdown.ts'
import { lastingOrigin } from './origin.ts'

/** A whole essay. */
export async function essay(c: Route<'/essays/:slug'>) {
  const { site, library } = c.var
  const slug = c.req.param('slug')
  if (wantsMarkdown(c)) return markdownOf(c, slug)
  const file = await library.essay(slug)
  if (!file) return c.notFound()
  const place = placeOf(file, slug)
  if ('elsewhere' in place) return c.redirect(...redirectTo(place.elsewhere, (to) => essayPath(to)))
  const { markdown: _file, ...whole } = place.whole
  return c.html(<EssayPage site={site} origin={lastingOrigin(c)} {...whole} />)
}
