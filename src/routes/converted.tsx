import { otherScript, type Script } from '../essay/language.ts'
import { isGone, placeOf, redirectTo } from '../http/place.ts'
import { parseQuery } from '../search/query.ts'
import { EssayPage } from '../views/essay.tsx'
import { essayPath, sectionPath } from '../views/paths.ts'
import type { Route } from './content.ts'
import { markEssay } from './mark-essay.ts'
import { originOf } from './origin.ts'
import { queryOf } from './query.ts'

/**
 * An essay, or one of its sections, in the other script than its own; where there is none, its own
 * is near enough.
 */
export function converted(script: Script) {
  return async (c: Route<'/essays/:slug/:section?'>) => {
    const { site, library } = c.var
    const { slug, section: id } = c.req.param()
    const found = await library.converted(slug, script)
    const file = found ?? (await library.essay(slug))
    if (!file) return c.notFound()
    const query = parseQuery(queryOf(c.req.url))
    const place = placeOf(file, slug, id)
    const pathIn = (script?: Script) => (slug: string, section?: string) =>
      section === undefined
        ? essayPath(slug, script)
        : sectionPath(slug, section, query.text, script)
    if ('elsewhere' in place) return c.redirect(...redirectTo(place.elsewhere, pathIn(script)))
    if (!found) return c.redirect(pathIn()(slug, id), 302)
    const { section, gone } = place
    const own = otherScript(script)
    return c.html(
      <EssayPage
        site={site.lang === own ? { ...site, lang: script } : site}
        origin={originOf(c)}
        {...found}
        essay={markEssay(found.essay, query.phrases)}
        script={script}
        {...(own && { otherScript: own })}
        {...(section && { open: { section, query: query.text } })}
        gone={gone || isGone(c)}
      />,
    )
  }
}
