import { describe, expect, inject, it } from 'vitest'
import { ask, read, shown, withoutOwnScript } from './site.ts'

describe('GET / lists the essays', () => {
  it('newest first, undated ones last, each with its link', async () => {
    const html = await read('/')
    const links = Array.from(html.matchAll(/<h3><a href="([^"]*)"/g), ([, href]) => href)
    expect(links).toEqual([
      '/essays/harbour',
      '/essays/lighthouse',
      '/essays/street',
      '/essays/tea',
      '/essays/angle',
      '/essays/characters',
      '/essays/kiln',
      '/essays/notes-1',
      '/essays/notes-2',
    ])
  })

  it.each([
    ['the title of the site', '<title>试航</title>'],
    ['its language', '<html lang="zh-Hans">'],
    ['its description', '<meta name="description" content="给测试读的几篇短文。"/>'],
    ['an author', '<span>林小舟</span>'],
    ['a date', '<time datetime="2021-01-08">2021年1月8日</time>'],
    ['a length in characters', '<span>754 字</span>'],
    ['a length in words', '<span>84 词</span>'],
    ['the language of an essay in another', '<li lang="zh-Hant"><h3><a href="/essays/tea">'],
    ['a summary', '<p class="summary">一座小港怎样过冬：封航、修船、熬汤'],
    ['a search field', '<form class="finder" action="/search" method="get" role="search">'],
  ])('with %s', async (_, expected) => {
    expect(await read('/')).toContain(expected)
  })

  it('under an address of its own', async () => {
    expect(shown(await read('/'), /<link rel="canonical" href="([^"]*)"/)).toBe(
      `${inject('origin')}/`,
    )
  })

  it('with the titles as text, whatever is in them', async () => {
    const html = await read('/')
    expect(shown(html, /<a href="\/essays\/angle">([^<]*)</)).toBe(
      '尖括号 <script>alert("题")</script> & “引号”',
    )
    expect(withoutOwnScript(html)).not.toContain('<script>')
  })

  it('and leaves drafts out', async () => {
    expect(await read('/')).not.toContain('没有写完')
  })
})

describe('GET /pages/:page', () => {
  it('of 1 leads to the front page', async () => {
    const response = await ask('/pages/1')
    expect(response.status).toBe(308)
    expect(response.headers.get('Location')).toBe('/')
  })

  it.each(['2', '100000', '0', '-1', '1.5', '1e3', '1000000', '一', '1%00'])(
    'of %s, which is no page, answers 404',
    async (page) => {
      const response = await ask(`/pages/${page}`)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('<p class="number">404</p>')
    },
  )
})
