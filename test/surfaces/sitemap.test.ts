import { Readable } from 'node:stream'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { describe, expect, it } from 'vitest'
import { surfaceFiles } from '../../src/build/surface-files.ts'
import {
  type SitemapPart,
  sitemap,
  sitemapIndex,
  sitemapLength,
} from '../../src/surfaces/sitemap.ts'
import { essay, origin } from '../views/samples.ts'
import { sitemapFaults, xmlFaults } from './xml.ts'

describe('sitemap', () => {
  it('of many essays is cut into parts that hold every address once', async () => {
    const essays = Array.from({ length: 2 * sitemapLength }, (_, at) => essay({ slug: `n${at}` }))
    const parts: readonly SitemapPart[] = surfaceFiles(essays, ['/tags/%E9%9B%A8'])
      .filter(({ path }) => path.includes('sitemap'))
      .map(({ content }) => JSON.parse(String(content)))
    expect(parts.map(({ entries }) => entries.length)).toEqual([sitemapLength, sitemapLength, 2])
    const addresses = new Set<string>()
    for (const part of parts) {
      const text = sitemap(origin, part)
      expect(await sitemapFaults(text)).toEqual([])
      for (const { url } of await parseSitemap(Readable.from([text]))) addresses.add(url)
    }
    expect(addresses.size).toBe(2 * sitemapLength + 2)
  }, 30_000)

  it('lists its parts', async () => {
    const text = sitemapIndex(origin, 3)
    expect(await xmlFaults(text)).toEqual([])
    const parts = await parseSitemapIndex(Readable.from([text]))
    expect(parts.map(({ url }) => url)).toEqual(
      [1, 2, 3].map((part) => `https://example.com/sitemap-${part}.xml`),
    )
  })
})
