import fc from 'fast-check'
import { parseAtomFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { atomFeed } from '../../src/surfaces/atom.ts'
import { feedEntries } from '../../src/surfaces/feed-entry.ts'
import { jsonFeed } from '../../src/surfaces/json-feed.ts'
import { essay, origin, section, site } from '../views/samples.ts'
import { hostile } from './hostile.ts'
import { xmlFaults } from './xml.ts'

const feedOf = (...essays: readonly ReturnType<typeof essay>[]): string =>
  atomFeed(site, origin, feedEntries(essays))

describe('atomFeed', () => {
  it.each(hostile)('carries %j as it is', async (text, shown) => {
    const html = `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`
    const xml = feedOf(
      essay({
        title: text,
        author: text,
        summary: text,
        tags: [text],
        sections: [section('a', { html })],
      }),
    )
    expect(await xmlFaults(xml)).toEqual([])
    const [entry] = parseAtomFeed(xml).entries ?? []
    expect(entry?.title?.value).toBe(shown)
    expect(entry?.authors?.[0]?.name).toBe(shown)
    expect(entry?.categories?.[0]?.term).toBe(shown)
  })

  it('is well-formed whatever a title is', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(text, async (title) => {
        expect(await xmlFaults(feedOf(essay({ title })))).toEqual([])
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  it.each([
    ['<a href="#two">', '<a href="https://example.com/essays/stone-canal#two">'],
    ['<a href="/essays/well">', '<a href="https://example.com/essays/well">'],
    ['<img src="/images/a.png">', '<img src="https://example.com/images/a.png">'],
    ['<a href="https://other.example/">', '<a href="https://other.example/">'],
    ['<a href="//other.example/">', '<a href="//other.example/">'],
  ])('leads %s to %s', (html, expected) => {
    const xml = feedOf(essay({ sections: [section('a', { html })] }))
    expect(parseAtomFeed(xml).entries?.[0]?.content?.value).toContain(expected)
  })

  it('knows an essay by its earliest slug, and by the owner’s authority', () => {
    const xml = atomFeed(
      { ...site, id: 'stone.example,2019' },
      'https://elsewhere.example',
      feedEntries([essay({ slug: 'new', aliases: ['first', 'second'] })]),
    )
    expect(parseAtomFeed(xml).entries?.[0]?.id).toBe('tag:stone.example,2019:first')
  })

  it('has what the format wants of every entry, without a date too', () => {
    const { date: _, ...undated } = essay({ summary: '' })
    const { updated, entries } = parseAtomFeed(feedOf(undated, essay({ slug: 'dated' })))
    expect(updated).toBe('2024-03-09T00:00:00Z')
    expect(entries?.map(({ updated }) => updated)).toEqual([
      '1970-01-01T00:00:00Z',
      '2024-03-09T00:00:00Z',
    ])
  })

  it('tells of the licence', () => {
    const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }
    const xml = atomFeed({ ...site, licence }, origin, feedEntries([essay()]))
    expect(parseAtomFeed(xml).rights?.value).toBe('CC BY 4.0')
    expect(xml).toContain('<link rel="license" href="https://creativecommons.org/')
  })
})

describe('feedEntries', () => {
  const long = (slug: string, kilobytes: number) =>
    essay({ slug, sections: [section('a', { html: `<p>${'a'.repeat(kilobytes * 1000)}</p>` })] })

  it('keeps the newest 20', () => {
    const essays = Array.from({ length: 30 }, (_, at) => essay({ slug: `n${at}` }))
    expect(feedEntries(essays).map(({ name }) => name)).toEqual(
      essays.slice(0, 20).map(({ slug }) => slug),
    )
  })

  it('leaves out the text of what does not fit, and keeps the feed under 512 KB', () => {
    const entries = feedEntries([long('a', 300), long('b', 300), long('c', 90), long('d', 600)])
    expect(entries.map(({ html }) => html !== undefined)).toEqual([true, false, true, false])
    expect(atomFeed(site, origin, entries).length).toBeLessThan(512 * 1024)
    const { items } = JSON.parse(jsonFeed(site, origin, entries))
    for (const item of items) expect(item.content_html ?? item.content_text).toBeTruthy()
  })
})
