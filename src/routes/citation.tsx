import { placeOf, redirectTo } from '../http/place.ts'
import { cite } from '../surfaces/citation.ts'
import { citationFiles, citedOf, readCitation } from '../surfaces/cited.ts'
import { CitePage } from '../views/cite.tsx'
import { citationPath } from '../views/paths.ts'
import type { Route } from './content.ts'
import { originOf } from './origin.ts'

/** How to cite an essay or a section: a page, or a file for those who keep such. */
export async function citation(c: Route) {
  const { site, library } = c.var
  const { slug, id, ending } = readCitation(c.req.path)
  const file = await library.essay(slug)
  if (!file) return c.notFound()
  const place = placeOf(file, slug, id)
  if ('elsewhere' in place) {
    return c.redirect(...redirectTo(place.elsewhere, (to, at) => citationPath(to, at, ending)))
  }
  const { section } = place
  const { essay } = place.whole
  const cited = citedOf(site, originOf(c), essay, section, new Date())
  if (ending === undefined) {
    return c.html(<CitePage site={site} essay={essay} section={section} cited={cited} />)
  }
  const [form, type] = citationFiles[ending]
  return c.body(cite(form, cited), 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="${cited.key}.${ending}"`,
  })
}
