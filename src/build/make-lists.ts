import { libraryPaths } from '../essay/library.ts'
import { homePath, offlinePath } from '../essay/paths.ts'
import type { ServedPage } from './headers-file.ts'
import type { OutputFile, Placed } from './output.ts'
import type { Pool } from './pool.ts'

/** Pages that are files. */
export interface MadePages {
  readonly placed: readonly Placed[]
  readonly served: readonly ServedPage[]
}

/** Renders the list of essays and the page for when there is no network, as far as they are among `paths`. */
export async function makeLists(
  paths: readonly string[],
  lists: readonly OutputFile[],
  renderer: string,
  pool: Pool,
): Promise<MadePages> {
  const catalogue = new Map(lists.map((file) => [file.path, file]))
  const wanted = new Set(paths)
  const pages: { readonly path: string; readonly reads: readonly OutputFile[] }[] = []
  if (wanted.has(offlinePath)) pages.push({ path: offlinePath, reads: [] })
  for (let page = 1; wanted.has(homePath(page)); page++) {
    const file = catalogue.get(libraryPaths.catalogue(page))
    pages.push({ path: homePath(page), reads: file ? [file] : [] })
  }
  const made = await Promise.all(
    pages.map((page) => pool.run('page', { ...page, renderer }, page.path)),
  )
  return {
    placed: made.flatMap(({ placed }) => placed),
    served: made.map(({ value }, at) => ({ path: pages[at]?.path ?? '', headers: value })),
  }
}
