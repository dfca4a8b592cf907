/** What crawlers may read: all but the endless pages of results. */
export function robots(origin: string): string {
  return `User-agent: *\nAllow: /\nDisallow: /search\n\nSitemap: ${origin}/sitemap.xml\n`
}
