import { Readable } from 'node:stream'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import robotsParser from 'robots-parser'
import { parseSitemap } from 'sitemap'
import { describe, expect, inject, it } from 'vitest'
import { schemaFaults } from '../surfaces/schema-org.ts'
import { sitemapFaults, xmlFaults } from '../surfaces/xml.ts'
import { ask, read, shown } from './site.ts'

const atom = async () => parseAtomFeed(await read('/feed.xml'))

describe('GET /feed.xml', () => {
  it('has the newest essays whole, known by their earliest slug', async () => {
    expect(await xmlFaults(await read('/feed.xml'))).toEqual([])
    const { id, updated, entries = [] } = await atom()
    expect({ id, updated }).toEqual({
      id: 'tag:127.0.0.1,2026:feed',
      updated: '2021-01-08T00:00:00Z',
    })
    expect(entries).toHaveLength(9)
    const [harbour] = entries
    expect(harbour?.id).toBe('tag:127.0.0.1,2026:old-harbour')
    expect(harbour?.title?.value).toBe('小港的冬天')
    expect(harbour?.content?.type).toBe('html')
    expect(harbour?.content?.value).toContain('<h2>修船</h2>')
    expect(harbour?.content?.value).toContain('港外的海不管这些')
  })

  it('shows markup in a title as text', async () => {
    const titles = (await atom()).entries?.map(({ title }) => title?.value)
    expect(titles).toContain('尖括号 <script>alert("题")</script> & “引号”')
  })
})

describe('GET /feed.json', () => {
  it('has the same essays as the Atom feed', async () => {
    const { items = [] } = parseJsonFeed(await read('/feed.json'))
    const { entries = [] } = await atom()
    expect(items.map(({ id, title, content_html }) => [id, title, content_html])).toEqual(
      entries.map(({ id, title, content }) => [id, title?.value, content?.value]),
    )
  })
})

describe('GET /sitemap.xml', () => {
  it('lists only pages that name themselves as canonical', async () => {
    const text = await read('/sitemap.xml')
    expect(await sitemapFaults(text)).toEqual([])
    const pages = await parseSitemap(Readable.from([text]))
    expect(pages.length).toBeGreaterThan(8)
    for (const { url } of pages) {
      const html = await (await fetch(url)).text()
      expect(shown(html, /<link rel="canonical" href="([^"]*)"/)).toBe(url)
    }
    expect(pages).toContainEqual(
      expect.objectContaining({ url: `${inject('origin')}/essays/tea`, lastmod: '2019-05-20' }),
    )
  })

  it.each(['/sitemap-2.xml', '/sitemap-0.xml', '/sitemap-x.xml'])('and not %s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })
})

describe('GET /robots.txt', () => {
  it('lets crawlers read the essays and not the results, and names the sitemap', async () => {
    const origin = inject('origin')
    const rules = robotsParser(`${origin}/robots.txt`, await read('/robots.txt'))
    expect(rules.isAllowed(`${origin}/essays/harbour`, 'Bot')).toBe(true)
    expect(rules.isAllowed(`${origin}/search?q=a`, 'Bot')).toBe(false)
    expect(rules.getSitemaps()).toEqual([`${origin}/sitemap.xml`])
  })
})

describe('GET /opensearch.xml', () => {
  it('tells a browser where to search', async () => {
    const text = await read('/opensearch.xml')
    expect(await xmlFaults(text)).toEqual([])
    const template = shown(text, /type="text\/html" template="([^"]*)"/) ?? ''
    const page = await fetch(template.replace('{searchTerms}', encodeURIComponent('鱼汤')))
    expect(await page.text()).toContain('鱼汤')
  })

  it('is linked from every page', async () => {
    for (const path of ['/', '/essays/harbour', '/search?q=a', '/nothing']) {
      expect(await read(path)).toMatch(/<link rel="search"[^>]* href="\/opensearch\.xml"/)
    }
  })
})

describe('the structured data of pages', () => {
  it('is of schema.org', async () => {
    const paths = ['/', '/essays/harbour', '/essays/harbour/soup', '/zh-Hant/essays/harbour']
    const pages = await Promise.all(
      [...paths, '/tags/港口', '/collections/notes'].map((path) => read(path)),
    )
    const data = pages.flatMap((html) =>
      Array.from(
        html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
        ([, text = '']) => JSON.parse(text),
      ),
    )
    expect(data).toHaveLength(pages.length)
    expect(await schemaFaults(data)).toEqual([])
  })
})

describe('GET /llms.txt', () => {
  it('leads to the essays as Markdown', async () => {
    const text = await read('/llms.txt')
    expect(text).toMatch(/^# 试航\n\n> 给测试读的几篇短文。\n/)
    const links = Array.from(text.matchAll(/\]\((http[^)]*\.md)\)/g), ([, link]) => link ?? '')
    expect(links).toHaveLength(9)
    for (const link of links) expect((await fetch(link)).status).toBe(200)
  })
})

describe('each surface', () => {
  it.each([
    ['/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/feed.json', 'application/feed+json; charset=utf-8'],
    ['/sitemap.xml', 'application/xml; charset=utf-8'],
    ['/robots.txt', 'text/plain;charset=UTF-8'],
    ['/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
  ])('%s says what it is', async (path, type) => {
    const { status, headers } = await ask(path)
    expect(status).toBe(200)
    expect(headers.get('Content-Type')?.toLowerCase()).toBe(type.toLowerCase())
  })

  it.each(['/feed.xml', '/feed.json', '/essays/harbour.md'])(
    '%s may be read from other sites',
    async (path) => {
      expect((await ask(path)).headers.get('Access-Control-Allow-Origin')).toBe('*')
    },
  )
})

describe('GET /essays/:slug as Markdown', () => {
  it.each([
    ['text/markdown', true],
    ['text/markdown, text/html;q=0.8, */*;q=0.1', true],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', false],
    ['*/*', false],
    ['text/*', false],
    ['text/html;q=0.5, text/markdown;q=0.2', false],
    ['text/markdown;q=0', false],
    ['', false],
    ['nonsense', false],
  ])('with Accept: %s is %s', async (accept, markdown) => {
    const response = await ask('/essays/harbour', { headers: { Accept: accept } })
    expect(response.status).toBe(200)
    expect(response.headers.get('Vary')).toMatch(/\bAccept\b/)
    const type = response.headers.get('Content-Type')
    expect(type?.startsWith('text/markdown')).toBe(markdown)
    if (markdown) expect(await response.text()).toBe(await read('/essays/harbour.md'))
  })

  it('at the link of a section too', async () => {
    const headers = { Accept: 'text/markdown' }
    expect(await read('/essays/harbour/soup', headers)).toBe(await read('/essays/harbour.md'))
  })
})
