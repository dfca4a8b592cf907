import type { Files } from '../essay/files.ts'
import type { FeedEntry } from './feed-entry.ts'
import type { SitemapPart } from './sitemap.ts'

/** Where the build leaves what the surfaces need, among the static assets. */
export const surfacePaths = {
  feed: '/data/feed.json',
  sitemap: (part: number) => `/data/sitemap/${part}.json`,
} as const

/** What the surfaces are made from, a file at a time. */
export interface Surfaces {
  readonly feed: () => Promise<readonly FeedEntry[]>
  /** Parts count from 1; `undefined` past the last. */
  readonly sitemap: (part: number) => Promise<SitemapPart | undefined>
}

/** Opens what the build left for the surfaces. */
export function openSurfaces(files: Files): Surfaces {
  return {
    // Our own build wrote the files: their shapes are the ones that they were given.
    feed: async () => ((await files.json(surfacePaths.feed)) ?? []) as readonly FeedEntry[],
    sitemap: async (part) =>
      (await files.json(surfacePaths.sitemap(part))) as SitemapPart | undefined,
  }
}
