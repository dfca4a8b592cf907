import { essayPath, homePath } from '../essay/paths.ts'
import { cataloguePages } from './site-files.ts'

/**
 * The pages that depend on nothing but the essays: the list, then the essays in its order. Where
 * there is no room for a file each, the Worker renders the others when they are asked for.
 *
 * @param room how many files there may be
 */
export function pagePaths(
  essays: readonly { readonly slug: string }[],
  room: number,
): readonly string[] {
  const lists = Array.from({ length: cataloguePages(essays.length) }, (_, index) =>
    homePath(index + 1),
  )
  return [...lists, ...essays.map(({ slug }) => essayPath(slug))].slice(0, Math.max(0, room))
}
