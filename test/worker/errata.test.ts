import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { corrected, correctedCorpus } from '../corrected-corpus.ts'
import { buildCorpus, type ServedSite, serveSite } from '../serve-site.ts'
import { read } from './site.ts'

let site: ServedSite
beforeAll(async () => {
  site = await serveSite(await buildCorpus(await correctedCorpus()))
})
afterAll(() => site.stop())

const get = (path: string) => read(path, {}, site.origin)
/** A page as it reads: what stands in tags, and beside the text, taken out. */
const proseOf = (html: string) =>
  (/<article[\s\S]*?<\/article>/.exec(html)?.[0] ?? html)
    .replace(/<aside[\s\S]*?<\/aside>/g, '')
    .replace(/<[^>]*>/g, '')

describe('GET /essays/:slug with errata', () => {
  it('shows the corrected reading', async () => {
    const prose = proseOf(await get(corrected.path))
    expect(prose).toContain(corrected.read)
    expect(prose).toContain('问船家借')
    expect(prose).not.toContain(corrected.stood)
  })

  it('has what stood there one hover, and one link, away', async () => {
    const html = await get(corrected.path)
    expect(html).toContain(
      '<ins class="reading" title="矗"><a id="read:1" href="#stood:1">础。</a></ins>',
    )
    const note = /<li id="stood:1"[^>]*>[\s\S]*?<\/li>/.exec(html)?.[0] ?? ''
    expect(note).toContain('矗')
    expect(note).toContain('丢了两个字节')
    expect(note).toContain('href="#read:1"')
  })
})

describe.each([`${corrected.path}.md`, '/feed.xml', '/feed.json'])('GET %s', (path) => {
  it('has the corrected reading', async () => {
    const text = await get(path)
    expect(text).toContain(corrected.read)
    expect(text).not.toContain('基矗')
    expect(text).not.toContain('reading')
  })
})

describe('GET /search.json', () => {
  it.each([
    ['what is read', '基础打得深'],
    ['what stood', '石基矗打得'],
    ['what is read without context', '问船家借'],
    ['what stood without context', '向船家借'],
  ])('finds %s', async (_, query) => {
    const found = JSON.parse(await get(`/search.json?q=${encodeURIComponent(query)}`))
    expect(found.hits.map(({ essay }: { essay: { slug: string } }) => essay.slug)).toEqual(['pier'])
  })
})
