import { describe, expect, inject, it } from 'vitest'
import { ask, read, shown } from './site.ts'

const q = (typed: string): string => `?q=${encodeURIComponent(typed)}`
const marksOf = (html: string) =>
  Array.from(html.matchAll(/<mark class="match">(.*?)<\/mark>/g), ([, text]) => text)
const alternatesOf = (html: string) =>
  Array.from(html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g), (found) =>
    found.slice(1),
  )
const idsOf = (html: string) => Array.from(html.matchAll(/<section id="([^"]*)"/g), ([, id]) => id)

describe('GET /zh-Hant/essays/:slug answers with', () => {
  it.each([
    ['the language', '<html lang="zh-Hant">'],
    ['the title', '<title>小港的冬天 · 试航</title>'],
    [
      'the description',
      '<meta name="description" content="一座小港怎樣過冬：封航、修船、熬湯，還有一張誰都看得懂的表。"',
    ],
    ['the headings', '<h2>封航的日子</h2>'],
    ['the text, in phrases', '艙裡的水要放乾淨'],
    ['its own characters where they are names', '>林小舟</a>'],
    ['tags that lead where they led', '<a href="/tags/%E6%B8%AF%E5%8F%A3">港口</a>'],
    ['the words around it in the same script', '>目錄</summary>'],
    ['section links in the same script', 'href="/zh-Hant/essays/harbour/soup"'],
    ['a way back to its own script', 'href="/essays/harbour" hreflang="zh-Hans"'],
  ])('%s', async (_, expected) => {
    expect(await read('/zh-Hant/essays/harbour')).toContain(expected)
  })

  it('the same sections', async () => {
    const ids = idsOf(await read('/zh-Hant/essays/harbour'))
    expect(ids).toEqual(idsOf(await read('/essays/harbour')))
    expect(ids).toContain('soup')
  })

  it('itself as its canonical address, and both scripts named in both', async () => {
    const html = await read('/zh-Hant/essays/harbour')
    const origin = inject('origin')
    expect(shown(html, /<link rel="canonical" href="([^"]*)"/)).toBe(
      `${origin}/zh-Hant/essays/harbour`,
    )
    const both = [
      ['x-default', `${origin}/essays/harbour`],
      ['zh-Hans', `${origin}/essays/harbour`],
      ['zh-Hant', `${origin}/zh-Hant/essays/harbour`],
    ]
    expect(alternatesOf(html).toSorted()).toEqual(both)
    expect(alternatesOf(await read('/essays/harbour')).toSorted()).toEqual(both)
  })
})

describe('GET /zh-Hans/essays/:slug answers with', () => {
  it.each([
    ['the title of a traditional essay', '<title>茶铺的算盘 · 试航</title>'],
    ['its headings', '<h2>听价</h2>'],
    ['a way back to its own script', 'href="/essays/tea" hreflang="zh-Hant"'],
  ])('%s', async (_, expected) => {
    expect(await read('/zh-Hans/essays/tea')).toContain(expected)
  })
})

describe('GET /zh-Hant/essays/:slug/:section', () => {
  it.each([['战疫'], ['戰疫'], ['戰「疫」']])('marks %s in either script', async (typed) => {
    const html = await read(`/zh-Hant/essays/harbour/soup${q(typed)}`)
    expect(marksOf(html)).toEqual(['戰“疫”', '戰“疫”'])
    expect(html).toContain(`href="/essays/harbour/soup${q(typed)}#soup" hreflang="zh-Hans"`)
  })

  it('is marked in the essay’s own script by a query in the other', async () => {
    expect(marksOf(await read(`/essays/harbour/soup${q('戰疫')}`))).toEqual(['战“疫”', '战“疫”'])
  })

  it('has a preview card of its own, and the converted essay as its canonical address', async () => {
    const html = await read('/zh-Hant/essays/harbour/soup')
    const essay = `${inject('origin')}/zh-Hant/essays/harbour`
    expect(html).toContain('<meta property="og:title" content="戰“疫”與魚湯 · 小港的冬天 · 试航"/>')
    expect(html).toContain('<meta property="og:description" content="那年冬天全港戰“疫”，食堂')
    expect(shown(html, /<meta property="og:url" content="([^"]*)"/)).toBe(`${essay}/soup`)
    expect(shown(html, /<link rel="canonical" href="([^"]*)"/)).toBe(essay)
  })
})

describe('leads on', () => {
  it.each([
    ['to an essay that has this script', '/zh-Hans/essays/harbour', 302, '/essays/harbour'],
    ['with its section', '/zh-Hans/essays/harbour/soup', 302, '/essays/harbour/soup'],
    ['to an English essay', '/zh-Hant/essays/lighthouse', 302, '/essays/lighthouse'],
    [
      'from an earlier slug',
      `/zh-Hant/essays/old-harbour/soup${q('汤')}`,
      308,
      `/zh-Hant/essays/harbour/soup${q('汤')}#soup`,
    ],
    [
      'from a section that never was',
      '/zh-Hant/essays/harbour/nothing',
      302,
      '/zh-Hant/essays/harbour',
    ],
  ])('%s: GET %s', async (_, path, status, location) => {
    const response = await ask(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('Location')).toBe(location)
  })
})

describe('answers 404', () => {
  it.each([
    ['/zh-Hant/essays/nothing'],
    ['/zh-Hant/essays/draft'],
    ['/zh-Hant/essays/harbour/1'],
    ['/zh-TW/essays/harbour'],
    ['/zh-Hant'],
  ])('GET %s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })
})

it('the essay’s own page leads to the other script, an English one to none', async () => {
  expect(await read('/essays/harbour')).toContain(
    '<a class="script" href="/zh-Hant/essays/harbour" hreflang="zh-Hant" aria-label="繁 以繁体字阅读">繁</a>',
  )
  expect(await read('/essays/lighthouse')).not.toContain('class="script"')
})

it('GET /sitemap.xml names an essay once', async () => {
  const xml = await read('/sitemap.xml')
  expect(xml.match(/essays\/harbour</g)).toHaveLength(1)
  expect(xml).not.toContain('zh-Han')
})
