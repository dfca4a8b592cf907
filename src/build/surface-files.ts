import type { Essay } from '../essay/essay.ts'
import { essayPath } from '../essay/paths.ts'
import { feedEntries } from '../surfaces/feed-entry.ts'
import { surfacePaths } from '../surfaces/files.ts'
import { type SitemapEntry, type SitemapPart, sitemapLength } from '../surfaces/sitemap.ts'
import type { OutputFile } from './output.ts'

/**
 * The files that the Worker makes feeds and sitemaps from: a few, however many essays there are.
 * `others` are the paths of pages beside the essays and the front.
 */
export function surfaceFiles(essays: readonly Essay[], others: readonly string[]): OutputFile[] {
  return [
    { path: surfacePaths.feed, content: JSON.stringify(feedEntries(essays)) },
    ...sitemapFiles(sitemapEntries(essays, others)),
  ]
}

/** Every page that has an address of its own; sections are parts of their essay's. */
function sitemapEntries(essays: readonly Essay[], others: readonly string[]): SitemapEntry[] {
  const newest = essays[0]?.date
  return [
    { path: '/', ...(newest !== undefined && { date: newest }) },
    ...essays.map(({ slug, date }) => ({
      path: essayPath(slug),
      ...(date !== undefined && { date }),
    })),
    ...others.map((path) => ({ path })),
  ]
}

function sitemapFiles(entries: readonly SitemapEntry[]): OutputFile[] {
  const parts = Math.ceil(entries.length / sitemapLength)
  return Array.from({ length: parts }, (_, index) => {
    const part: SitemapPart = {
      entries: entries.slice(index * sitemapLength, (index + 1) * sitemapLength),
      parts,
    }
    return { path: surfacePaths.sitemap(index + 1), content: JSON.stringify(part) }
  })
}
