import { within } from '../http/assets.ts'
import { searchJson } from '../search/json.ts'
import { search } from '../search/search.ts'
import { essaysJson } from '../surfaces/essays-json.ts'
import { ApiPage } from '../views/api.tsx'
import { longestSearch } from './answer.ts'
import type { Route } from './content.ts'
import { originOf } from './origin.ts'
import { pageOf } from './page.ts'

/** Explains to people what programs can ask, with an example of this site's own. */
export async function api(c: Route) {
  const { site, index } = c.var
  const query = site.searches[0] ?? site.title
  // The page has an example where search works, and is as good a guide without.
  const found = await within(longestSearch, search(index, query, { offset: 0, limit: 1 })).catch(
    () => undefined,
  )
  const origin = originOf(c)
  const example = found && {
    url: `${origin}/search.json?q=${encodeURIComponent(query.toWellFormed())}&limit=1`,
    answer: searchJson(found, origin),
  }
  return c.html(<ApiPage site={site} origin={origin} example={example} />)
}

/** The list of essays for programs. */
export async function essaysForPrograms(c: Route) {
  const catalogue = await c.var.library.catalogue(pageOf(c))
  if (!catalogue) return c.json({ error: 'page: there are fewer pages' }, 404)
  return c.json(essaysJson(catalogue, originOf(c)))
}
