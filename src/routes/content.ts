import type { Context, MiddlewareHandler } from 'hono'
import { type Groups, openGroups } from '../essay/groups.ts'
import { type Library, openLibrary } from '../essay/library.ts'
import type { CheckedFiles } from '../http/checked-files.ts'
import { type Index, openIndex } from '../search/open-index.ts'
import { openSurfaces, type Surfaces } from '../surfaces/files.ts'
import type { Site } from '../views/site.ts'

/** What routes answer from, as `c.var`. */
export interface Content {
  readonly site: Site
  readonly files: CheckedFiles
  readonly library: Library
  readonly index: Index
  readonly groups: Groups
  readonly surfaces: Surfaces
}

export interface Environment {
  Variables: Content
}

/** The context of a route, with the parameters of its path. */
export type Route<Path extends string = string> = Context<Environment, Path>

/** Opens the build's files once, for every request to come. */
export function content(site: Site, files: CheckedFiles): MiddlewareHandler<Environment> {
  const library = openLibrary(files)
  const index = openIndex(files)
  const groups = openGroups(files)
  const surfaces = openSurfaces(files)
  return async (c, next) => {
    c.set('site', site)
    c.set('files', files)
    c.set('library', library)
    c.set('index', index)
    c.set('groups', groups)
    c.set('surfaces', surfaces)
    await next()
  }
}
