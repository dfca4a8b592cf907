import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { stringsFor } from '../../src/views/strings.ts'
import { queries } from './queries.ts'
import { ask, field, htmx, read, searchFor, shown, withoutOwnScript } from './site.ts'

const strings = stringsFor('zh-Hans')
/** The page without what it keeps for when the search fails. */
const visible = (html: string) => html.replace(/<template.*<\/template>/s, '')
const countOf = (html: string) => shown(visible(html), /<p class="count">([^<]*)</)
const notesOf = (html: string) =>
  Array.from(html.matchAll(/<p class="note">([^<]*)</g), ([, note]) => note)
const linksOf = (html: string) =>
  Array.from(html.matchAll(/<a class="hit" href="([^"]*)"/g), ([, href]) => href)

describe('GET /search answers', () => {
  it('with a page that search engines leave out', async () => {
    const html = await read(searchFor('战疫'))
    expect(shown(html, /<title>([^<]*)</)).toBe('搜索“战疫” · 试航')
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).toContain('<html lang="zh-Hans">')
  })

  it('with each hit marked, and a link that marks it in the essay', async () => {
    const html = await read(searchFor('战疫'))
    expect(linksOf(html)).toEqual([`/essays/harbour/soup?q=${encodeURIComponent('战疫')}#soup`])
    expect(html).toContain('<strong><mark>战“疫”</mark>与鱼汤</strong>')
    expect(html).toContain('<span>那年冬天全港<mark>战“疫”</mark>，食堂')
  })

  it('with the essays of another language in that language', async () => {
    expect(await read(searchFor('算盤'))).toContain('<li lang="zh-Hant">')
  })

  it('with the hits of an essay under one heading', async () => {
    const html = await read(searchFor('门牌'))
    expect(html.match(/<h2><a href="\/essays\/street">/g)).toHaveLength(1)
    expect(linksOf(html)).toHaveLength(10)
  })

  it('without a query with how to search, and no results', async () => {
    const html = await read('/search')
    expect(html).toContain('<div id="results"></div><div id="page"><h1>搜索</h1>')
    expect(html).toContain(strings.askedNothing)
  })
})

describe('GET /search?q= takes every kind of query:', () => {
  it.each(queries)('$name', async ({ q, query, kind, total, cut }) => {
    const response = await ask(`/search?q=${q}`)
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(shown(html, field)).toBe(query)
    expect(linksOf(html)).toHaveLength(total)
    expect(notesOf(html).includes(strings.cut)).toBe(cut ?? false)
    expect(notesOf(html).includes(strings.most)).toBe(kind === 'most' && total > 0)
    expect(notesOf(html)).not.toContain(strings.partial)
    const counted = total === 0 ? strings.foundNothing : strings.found(total)
    const says = kind === 'wordless' ? strings.wordless : counted
    expect(countOf(html)).toBe(kind === 'empty' ? undefined : says)
  })

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus='alert(1)",
    '</title><script>alert(1)</script>',
    '&lt;script&gt;',
  ])('%s, and shows it as text', async (typed) => {
    for (const headers of [{}, htmx]) {
      const html = await read(searchFor(typed), headers)
      expect(html).not.toContain(typed)
      expect(withoutOwnScript(html)).not.toMatch(/<script>|<img/)
      expect(shown(html, /<h1 class="unseen">([^<]*)</)).toBe(strings.resultsFor(typed))
      expect(shown(html, /data-title="([^"]*)" data-query/)).toBe(strings.resultsFor(typed))
    }
  })

  it('and shows titles with markup in them as text', async () => {
    const html = await read(searchFor('尖括号'))
    expect(html).toContain(
      '<mark>尖括号</mark> &lt;script&gt;alert(&quot;题&quot;)&lt;/script&gt; &amp; “引号”',
    )
    expect(withoutOwnScript(html)).not.toContain('<script>')
  })
})

describe('GET /search?offset=&limit= pages through the hits', () => {
  it('ten at a time, with links on and back', async () => {
    const first = await read(searchFor('门牌'))
    expect(countOf(first)).toBe('找到 17 处，这里是第 1 到 10 处')
    expect(first).not.toContain('rel="prev"')
    const next = shown(first, /rel="next" href="([^"]*)"/)
    expect(next).toBe(`${searchFor('门牌')}&offset=10`)
    const second = await read(next ?? '')
    expect(countOf(second)).toBe('找到 17 处，这里是第 11 到 17 处')
    expect(second).not.toContain('rel="next"')
    expect(shown(second, /rel="prev" href="([^"]*)"/)).toBe(searchFor('门牌'))
    expect(new Set([...linksOf(first), ...linksOf(second)]).size).toBe(17)
  })

  it.each([
    'limit=0',
    'limit=51',
    'limit=x',
    'limit=',
    'offset=-1',
    'offset=1.5',
    'offset=1000001',
  ])('%s answers 400', async (parameter) => {
    for (const headers of [{}, htmx]) {
      const response = await ask(`/search?q=a&${parameter}`, { headers })
      expect(response.status).toBe(400)
      expect(await response.text()).toContain(`<h1>${strings.badRequest}</h1>`)
    }
  })
})

describe('GET /search with HX-Request answers with the fragment alone,', () => {
  const asked = queries.filter(({ kind }) => kind !== 'empty')

  it.each(asked)('byte for byte what the page holds, for $name', async ({ q }) => {
    const fragment = await read(`/search?q=${q}`, htmx)
    expect(fragment).toMatch(/^<div class="results" data-title="/)
    expect(await read(`/search?q=${q}`)).toContain(
      `<div id="results">${fragment}</div><div id="page" hidden="">`,
    )
  })

  it('and so for a later page of hits', async () => {
    const path = `${searchFor('门牌')}&offset=10&limit=5`
    expect(await read(path)).toContain(`<div id="results">${await read(path, htmx)}</div>`)
  })

  it('of nothing asked, how to search', async () => {
    expect(countOf(await read('/search?q=', htmx))).toBe(strings.askedNothing)
  })

  it.each([
    ['a page', {}],
    ['a fragment', htmx],
    ['another value of the header', { 'HX-Request': 'false' }],
  ])('and says to caches that it depends on the header: %s', async (_, headers) => {
    const response = await ask(searchFor('汤'), { headers })
    expect(response.headers.get('Vary')).toBe('HX-Request')
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=UTF-8')
    expect((await response.text()).startsWith('<!DOCTYPE html>')).toBe(headers !== htmx)
  })

  it.each(['门牌', '的', '一', 'a the'])(
    'within 8 KB compressed: ten hits for %s',
    async (typed) => {
      const fragment = await read(searchFor(typed), htmx)
      expect(linksOf(fragment).length).toBeGreaterThan(2)
      expect(gzipSync(fragment).length).toBeLessThan(8 * 1024)
    },
  )
})

describe('HX-Request asks for a fragment of /search alone:', () => {
  it.each(['/', '/essays/harbour', '/essays/harbour/soup', '/nothing'])('%s', async (path) => {
    const response = await ask(path, { headers: htmx })
    expect(response.headers.get('Vary') ?? '').not.toContain('HX-Request')
    expect(await response.text()).toBe(await read(path))
  })
})
