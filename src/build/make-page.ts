import { join } from 'node:path'
import type { Cached } from './cache.ts'
import type { JobContext } from './jobs.ts'
import type { OutputFile } from './output.ts'
import { fileOf, openRenderer, type Renderer } from './prerender.ts'

/** A page to render ahead. */
export interface PageJob {
  /** Where readers ask for it. */
  readonly path: string
  /** Every file that it is rendered from. */
  readonly reads: readonly OutputFile[]
  /** The name of what renders it, from `writeRenderer`. */
  readonly renderer: string
}

/** The headers of a page, by name. */
export type PageHeaders = readonly (readonly [string, string])[]

/** What renders pages, opened once a thread. */
export interface Renderers {
  readonly folder: string
  readonly opened: Map<string, Promise<Renderer>>
}

/** Renders a page; answers the headers that it is to be served with. */
export function makePage(
  { path, reads, renderer }: PageJob,
  { cache, renderers: { folder, opened } }: JobContext,
): Promise<Cached<PageHeaders>> {
  const parts = [renderer, path, ...reads.flatMap(({ path, content }) => [path, String(content)])]
  return cache.files('page', parts, async () => {
    const opening = opened.get(renderer) ?? openRenderer(join(folder, renderer))
    opened.set(renderer, opening)
    const { html, headers } = await (await opening)(path, reads)
    return { files: [{ path: fileOf(path), content: html }], value: headers }
  })
}
