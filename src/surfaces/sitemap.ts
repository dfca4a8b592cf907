import { declaration, element } from './xml.ts'

/**
 * Addresses in one file. The protocol allows 50,000; a tenth of that is written in two milliseconds,
 * of the ten that a request has.
 */
export const sitemapLength = 5_000

/** A page that search engines should know. */
export interface SitemapEntry {
  /** From the root, percent-encoded. */
  readonly path: string
  /** The day of its last change, ISO 8601. */
  readonly date?: string
}

/** One part of the list of all pages, and how many parts there are. */
export interface SitemapPart {
  readonly entries: readonly SitemapEntry[]
  readonly parts: number
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** One part of the sitemap (sitemaps.org, 0.9); `origin` is scheme and host. */
export function sitemap(origin: string, { entries }: SitemapPart): string {
  const urls = entries.map(
    ({ path, date }) => `<url>${element('loc', origin + path)}${element('lastmod', date)}</url>\n`,
  )
  return `${declaration}<urlset xmlns="${namespace}">\n${urls.join('')}</urlset>\n`
}

/** The list of parts, where there are more than one. */
export function sitemapIndex(origin: string, parts: number): string {
  const maps = Array.from(
    { length: parts },
    (_, index) => `<sitemap>${element('loc', `${origin}/sitemap-${index + 1}.xml`)}</sitemap>\n`,
  )
  return `${declaration}<sitemapindex xmlns="${namespace}">\n${maps.join('')}</sitemapindex>\n`
}
