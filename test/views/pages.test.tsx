import { describe, expect, it } from 'vitest'
import { languages } from '../../src/essay/essay.ts'
import { describe as describeText } from '../../src/views/describe.ts'
import { EssayPage } from '../../src/views/essay.tsx'
import { HomePage } from '../../src/views/home.tsx'
import { ProblemPage } from '../../src/views/problem.tsx'
import { SearchPage } from '../../src/views/search.tsx'
import { essay, hit, origin, result, section, site } from './samples.ts'

const home = (page: number, pages: number) =>
  String(<HomePage site={site} origin={origin} essays={[essay()]} page={page} pages={pages} />)

const everyPage = [
  ['home', home(1, 2)],
  [
    'essay',
    <EssayPage site={site} origin={origin} essay={essay()} neighbours={{}} collections={[]} />,
  ],
  [
    'section',
    <EssayPage
      site={site}
      origin={origin}
      essay={essay()}
      neighbours={{}}
      collections={[]}
      open={{ section: section('two'), query: '石' }}
    />,
  ],
  ['search', <SearchPage site={site} essays={[]} result={result({ hits: [hit('a', 'x')] })} />],
  ['problem', <ProblemPage site={site} status={404} />],
].map(([name, page]) => [`${name}`, `${page}`] as const)

describe('every page', () => {
  it.each(everyPage)('%s holds to a policy without inline code but the first script', (_, html) => {
    expect(html).not.toMatch(/\sstyle=|\son\w+=|hx-on|hx-vals|javascript:/)
    expect(html.match(/<script(?! type="application\/ld\+json")[^>]*>[^<]+/g)).toEqual([
      `<script>${site.early.text}`,
    ])
    expect(html).not.toMatch(/hx-trigger="[^"]*\[/)
  })

  it.each(everyPage)(
    '%s is a whole document with a field, a status and a place for results',
    (_, html) => {
      expect(html).toMatch(/^<!DOCTYPE html><html lang="zh-Hans"><head>/)
      expect(html).toContain('action="/search" method="get" role="search"')
      expect(html).toContain('<p id="status" class="unseen" role="status"></p>')
      expect(html).toContain('<div id="results">')
      expect(html.replace(/<template.*<\/template>/, '').match(/<h1/g)?.length).toBeGreaterThan(0)
    },
  )
})

describe('HomePage', () => {
  it.each([
    [1, 1, undefined, undefined],
    [1, 3, undefined, '/pages/2'],
    [2, 3, '/', '/pages/3'],
    [3, 3, '/pages/2', undefined],
  ])('page %i of %i leads to %s and %s', (page, pages, newer, older) => {
    const link = (rel: string) =>
      home(page, pages).match(new RegExp(`<a rel="${rel}" href="([^"]*)"`))?.[1]
    expect([link('prev'), link('next')]).toEqual([newer, older])
  })

  it('has each page of it listed as its own', () => {
    expect(home(1, 2)).toContain('<link rel="canonical" href="https://example.com/"')
    expect(home(2, 2)).toContain('<link rel="canonical" href="https://example.com/pages/2"')
  })

  it('says so when there is no essay', () => {
    const html = String(<HomePage site={site} origin={origin} essays={[]} page={1} pages={1} />)
    expect(html).toContain('还没有文章。')
  })
})

describe('ProblemPage', () => {
  const statuses = [400, 404, 405, 429, 500, 503] as const
  const cases = statuses.flatMap((status) => languages.map((lang) => [status, lang] as const))

  it.each(cases)('%i in %s says what happened and leads home', (status, lang) => {
    const html = String(<ProblemPage site={site} status={status} lang={lang} />)
    expect(html).toContain(`<html lang="${lang}">`)
    expect(html).toContain(`<p class="number">${status}</p><h1>`)
    expect(html).toContain('<a class="button" href="/">')
    expect(html).toContain('content="noindex"')
  })
})

describe('describe', () => {
  it.each([
    ['第一行\n第二行', '第一行 第二行'],
    ['𠀀'.repeat(120), '𠀀'.repeat(120)],
    ['字'.repeat(121), `${'字'.repeat(119)}…`],
  ])('%s', (text, expected) => {
    expect(describeText(text)).toBe(expected)
  })
})
