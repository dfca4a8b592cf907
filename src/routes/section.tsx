import { wantsMarkdown } from '../http/markdown.ts'
import { isGone, placeOf, redirectTo } from '../http/place.ts'
import { parseQuery } from '../search/query.ts'
import { EssayPage } from '../views/essay.tsx'
import { essayPath, sectionPath } from '../views/paths.ts'
import type { Route } from './content.ts'
import { markEssay } from './mark-essay.ts'
import { markdownOf } from './markdown.ts'
import { originOf } from './origin.ts'
import { queryOf } from './query.ts'

/** An essay opened at one of its sections, with the words of a search marked. */
export async function section(c: Route<'/essays/:slug/:section'>) {
  const { site, library } = c.var
  const { slug, section: id } = c.req.param()
  if (wantsMarkdown(c)) return markdownOf(c, slug)
  const file = await library.essay(slug)
  if (!file) return c.notFound()
  const query = parseQuery(queryOf(c.req.url))
  const place = placeOf(file, slug, id)
  if ('elsewhere' in place) {
    const { gone } = place.elsewhere
    const path = (slug: string, section?: string) =>
      section === undefined ? essayPath(slug) : sectionPath(slug, section, gone ? '' : query.text)
    return c.redirect(...redirectTo(place.elsewhere, path))
  }
  const { markdown: _file, ...whole } = place.whole
  return c.html(
    <EssayPage
      site={site}
      origin={originOf(c)}
      {...whole}
      essay={markEssay(whole.essay, query.phrases)}
      {...(place.section && { open: { section: place.section, query: query.text } })}
      gone={place.gone || isGone(c)}
    />,
  )
}
