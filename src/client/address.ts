import { searchPath } from '../views/paths.ts'

type Address = Pick<URL, 'pathname' | 'search'>

/** The query of an address of results; nothing for any other page. */
export function queryIn({ pathname, search }: Address): string | undefined {
  return pathname === '/search' ? (new URLSearchParams(search).get('q') ?? '') : undefined
}

/**
 * What becomes of the history when the results of `query` show: the first results over a page get
 * an entry of their own, later ones take its place, and those just come back to stay as they are.
 */
export function entryFor(
  here: Address,
  query: string,
): { readonly move: 'push' | 'replace' | 'stay'; readonly path: string } {
  const current = queryIn(here)
  const path = searchPath(query)
  if (current === undefined) return { move: 'push', path }
  return { move: current.trim() === query ? 'stay' : 'replace', path }
}
