import { HomePage } from '../views/home.tsx'
import type { Route } from './content.ts'
import { lastingOrigin } from './origin.ts'

/** The newest essays. */
export function home(c: Route) {
  return listOf(c, 1)
}

/** The older essays, a page each some dozens. */
export async function olderEssays(c: Route<'/pages/:page'>) {
  const page = Number(c.req.param('page'))
  return page === 1 ? c.redirect('/', 308) : listOf(c, page)
}

async function listOf(c: Route, page: number) {
  const { site, library } = c.var
  const catalogue = await library.catalogue(page)
  if (!catalogue) return c.notFound()
  return c.html(<HomePage site={site} origin={lastingOrigin(c)} {...catalogue} />)
}
