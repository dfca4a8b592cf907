import type { EssaySummary } from '../essay/essay.ts'
import type { Library } from '../essay/library.ts'
import { wantsFragment } from '../http/fragment.ts'
import { searchJson } from '../search/json.ts'
import { SearchResults } from '../views/results.tsx'
import { SearchPage } from '../views/search.tsx'
import { answer } from './answer.ts'
import type { Route } from './content.ts'
import { originOf } from './origin.ts'

/** Essays offered to those who found nothing. */
const offeredEssays = 5

/** The results: a page, or for the field of a page that is open already, the part of it that changes. */
export async function searchPage(c: Route) {
  const { site, library } = c.var
  const result = await answer(c)
  const essays = result.kind === 'most' && result.total === 0 ? await firstEssays(library) : []
  if (wantsFragment(c)) {
    return c.html(<SearchResults result={result} essays={essays} lang={site.lang} />)
  }
  return c.html(<SearchPage site={site} result={result} essays={essays} />)
}

/** The same results for programs. */
export async function searchForPrograms(c: Route) {
  return c.json(searchJson(await answer(c), originOf(c)))
}

/** Something to read for those who found nothing; nothing where the list cannot be read. */
async function firstEssays(library: Library): Promise<readonly EssaySummary[]> {
  const catalogue = await library.catalogue(1).catch(() => undefined)
  return catalogue?.essays.slice(0, offeredEssays) ?? []
}
