import { describe, expect, it } from 'vitest'
import { SearchResults } from '../../src/views/results.tsx'
import { SearchPage } from '../../src/views/search.tsx'
import { essay, hit, result, site } from './samples.ts'

const render = (changes: Parameters<typeof result>[0]): string =>
  String(
    <SearchResults
      result={result(changes)}
      essays={changes?.kind === 'most' ? [essay({ slug: 'gate' })] : []}
      lang="zh-Hans"
    />,
  )

describe('SearchResults', () => {
  it.each([
    ['nothing asked', { kind: 'empty', query: '' }, '在上面输入要找的字词'],
    ['only punctuation', { kind: 'wordless', query: '？' }, '没有可以搜索的字'],
    ['nothing found', {}, '没有找到'],
    ['advice when nothing is found', {}, '换一个说法'],
    ['a count', { hits: [hit('a', 'x')] }, '找到 1 处<'],
    ['a count with thousands', { hits: [hit('a', 'x')], total: 1234 }, '找到 1,234 处'],
    ['where it stands', { hits: [hit('a', 'x')], offset: 20, total: 30 }, '第 21 到 21 处'],
    ['most of the words', { kind: 'most', hits: [hit('a', 'x')] }, '没有哪一处含有全部的词'],
    ['a query that was cut', { cut: true }, '只搜索了开头'],
    ['a partial answer', { partial: true }, '结果可能不全'],
  ] as const)('says: %s', (_, changes, said) => {
    expect(render(changes)).toContain(said)
  })

  it.each([
    ['advice for a query without words', { kind: 'wordless' }, '换一个说法'],
    ['an excuse when all words are there', { hits: [hit('a', 'x')] }, 'class="note"'],
    ['pages where there is one', { hits: [hit('a', 'x')] }, '<nav'],
    ['a language that is the page’s own', { hits: [hit('a', 'x')] }, 'lang='],
  ] as const)('does not show %s', (_, changes, absent) => {
    expect(render(changes)).not.toContain(absent)
  })

  it('links a hit to its section, with the query to mark there', () => {
    expect(render({ hits: [{ ...hit('canal', 'gate'), query: '石 & 水' }] })).toContain(
      'href="/essays/canal/gate?q=%E7%9F%B3%20%26%20%E6%B0%B4#gate"',
    )
  })

  it('offers what was probably meant, and says how pinyin was read', () => {
    const html = render({
      kind: 'near',
      instead: '水 渠',
      readings: ['石渠'],
      hits: [hit('a', 'x')],
    })
    expect(html).toContain('是否要找： <a href="/search?q=%E6%B0%B4%20%E6%B8%A0">水 渠</a>')
    expect(html).toContain('按拼音读作： <a href="/search?q=%E7%9F%B3%E6%B8%A0">石渠</a>')
  })

  it('offers like words and essays to read where nothing was found', () => {
    const html = render({ kind: 'most', words: ['石渠', '石阶'] })
    expect(html).toContain('<a href="/search?q=%E7%9F%B3%E9%98%B6">石阶</a>')
    expect(html).toContain('<a href="/essays/gate" lang="zh-Hans">')
  })

  it('leads from one essay back to all', () => {
    const html = render({ query: '石 essay:gate', everywhere: '石' })
    expect(html).toContain('<a href="/search?q=%E7%9F%B3">搜全部文章</a>')
  })

  it('shows three hits of an essay, and the rest on demand', () => {
    const html = render({ hits: ['a', 'b', 'c', 'd', 'e'].map((id) => hit('canal', id)) })
    const [shown = '', more = ''] = html.split('<summary>这篇里还有 2 处</summary>')
    expect(shown.match(/class="hit"/g)).toHaveLength(3)
    expect(more.match(/class="hit"/g)).toHaveLength(2)
  })

  it('marks matches, and escapes what it marks', () => {
    expect(render({ hits: [hit('a', 'x')] })).toContain('渠边的<mark>石&lt;</mark>')
  })

  it('names the language of an essay that differs from the page’s', () => {
    expect(render({ hits: [hit('a', 'x', { lang: 'en' })] })).toContain('<li lang="en">')
  })

  it.each([
    ['first', { offset: 0, next: 23 }, [], ['offset=23']],
    ['middle', { offset: 20, next: 43 }, ['href="/search?q=%E7%9F%B3"'], ['offset=43']],
    ['last', { offset: 40 }, ['offset=20'], []],
  ])('pages on from the %s page', (_, where, previous, next) => {
    const html = render({ hits: [hit('a', 'x')], ...where, total: 50 })
    const link = (rel: string) => html.match(new RegExp(`<a rel="${rel}"[^>]*>`))?.[0]
    for (const [rel, expected] of [
      ['prev', previous],
      ['next', next],
    ] as const) {
      if (expected.length === 0) expect(link(rel)).toBeUndefined()
      for (const part of expected) expect(link(rel)).toContain(part)
    }
  })
})

describe('SearchPage', () => {
  it('shows the very fragment that the live search is answered with', () => {
    const found = result({ hits: [hit('a', 'x')] })
    const page = String(<SearchPage site={site} result={found} essays={[]} />)
    const fragment = String(<SearchResults result={found} essays={[]} lang={site.lang} />)
    expect(page).toContain(`<div id="results">${fragment}</div>`)
    expect(page).toContain('<div id="page" hidden="">')
    expect(page).toContain('<title>搜索“石” · 石渠</title>')
    expect(page).toContain('value="石"')
  })

  it('says how to search when nothing was asked', () => {
    const page = String(
      <SearchPage site={site} result={result({ kind: 'empty', query: '' })} essays={[]} />,
    )
    expect(page).toContain('<div id="results"></div><div id="page"><h1>搜索</h1>')
  })
})
