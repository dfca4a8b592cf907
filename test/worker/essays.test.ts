import { describe, expect, inject, it } from 'vitest'
import { ask, read, shown, withoutOwnScript } from './site.ts'

const slugs = [
  'harbour',
  'lighthouse',
  'street',
  'tea',
  'angle',
  'characters',
  'notes-1',
  'notes-2',
] as const

describe('GET /essays/:slug answers', () => {
  it.each(slugs)('%s whole, under an address of its own', async (slug) => {
    const response = await ask(`/essays/${slug}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=UTF-8')
    const html = await response.text()
    expect(shown(html, /<link rel="canonical" href="([^"]*)"/)).toBe(
      `${inject('origin')}/essays/${slug}`,
    )
    expect(html.match(/<h1>/g)?.length).toBeGreaterThan(0)
    expect(html.match(/<section id=/g)?.length).toBeGreaterThan(0)
    expect(html).not.toContain('<mark')
  })

  it.each([
    ['its title', '<title>小港的冬天 · 试航</title>'],
    ['its summary', '<meta name="description" content="一座小港怎样过冬：'],
    ['a preview card', '<meta property="og:title" content="小港的冬天 · 试航"/>'],
    [
      'a link to its text',
      '<link rel="alternate" type="text/markdown" href="/essays/harbour.md"/>',
    ],
    ['its tags', '<li><a href="/tags/%E6%B8%AF%E5%8F%A3">港口</a></li>'],
    ['every heading', '<h2>战“疫”与鱼汤</h2>'],
    ['the ids that the owner chose', '<section id="soup">'],
    ['a link for each section', 'href="/essays/harbour/soup" aria-label="“战“疫”与鱼汤”的链接"'],
    ['wrapped lines without a space', '等风的日子也算日子，不能白白过掉'],
    ['emphasis beside Chinese marks', '<strong>“好船会说话。”</strong>他说。'],
    ['tables', '<th>能不能出港</th>'],
    ['the essay after it', '<a rel="next" href="/essays/lighthouse">'],
  ])('with %s', async (_, expected) => {
    expect(await read('/essays/harbour')).toContain(expected)
  })

  it.each([
    ['harbour', undefined],
    ['lighthouse', 'en'],
    ['tea', 'zh-Hant'],
  ])('%s in its own language (%s)', async (slug, lang) => {
    expect(shown(await read(`/essays/${slug}`), /<article lang="([^"]*)"/)).toBe(lang)
  })

  it('with markup in its title and text shown as text', async () => {
    const html = await read('/essays/angle')
    expect(shown(html, /<article><header class="opening"><h1>([^<]*)</)).toBe(
      '尖括号 <script>alert("题")</script> & “引号”',
    )
    expect(withoutOwnScript(html)).not.toContain('<script>')
    expect(html).toContain('正文里的 1 &lt; 2')
  })

  it('for plain text with its punctuation made full-width', async () => {
    expect(await read('/essays/notes-1')).toContain('<p>渡船一天开八班，头一班在天亮以前。</p>')
  })

  it('without regard to a query', async () => {
    expect(await read('/essays/harbour?q=%E6%B8%AF')).toBe(await read('/essays/harbour'))
  })
})

describe('GET /essays/:slug answers 404 for', () => {
  it.each([
    ['an unknown slug', '/essays/nothing'],
    ['a draft', '/essays/draft'],
    ['a draft by its text', '/essays/draft.md'],
    ['an unknown text', '/essays/nothing.md'],
    ['capitals', '/essays/Harbour'],
    ['characters that no slug has', '/essays/%E6%B8%AF'],
    ['broken percent encoding', '/essays/%E4%BD'],
    ['NUL', '/essays/harbour%00'],
    ['a path upwards', '/essays/..%2F..%2Fsite'],
    ['a path into the index', '/essays/..%2Fsearch%2Fmanifest'],
    ['the folder', '/essays'],
    ['a deeper path', '/essays/harbour/soup/more'],
  ])('%s', async (_, path) => {
    const response = await ask(path)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('<h1>这里没有文章</h1>')
  })
})

describe('GET /essays/:slug leads on', () => {
  it.each([
    ['an earlier slug', '/essays/old-harbour', 308, '/essays/harbour'],
    ['an earlier slug with a query', '/essays/old-harbour?q=a', 308, '/essays/harbour'],
  ])('from %s', async (_, path, status, location) => {
    const response = await ask(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('Location')).toBe(location)
    expect(await response.text()).toBe('')
  })

  it.each([
    ['/essays/harbour/', '/essays/harbour'],
    ['/essays/harbour/soup/', '/essays/harbour/soup'],
    ['/search/?q=%E6%B1%A4', '/search?q=%E6%B1%A4'],
    ['/search.json/?q=a', '/search.json?q=a'],
    ['//elsewhere.example/', '//elsewhere.example'],
    ['/essays//elsewhere.example/', '/essays//elsewhere.example'],
  ])('within the site from %s, without its last slash', async (path, expected) => {
    const response = await ask(path)
    expect(response.status).toBe(301)
    expect(response.headers.get('Location')).toBe(inject('origin') + expected)
  })
})

describe('GET /essays/:slug.md', () => {
  it.each([
    ['Markdown', 'harbour', '# 小港的冬天\n\n小港的冬天从一声汽笛开始。'],
    ['one of many in plain text', 'notes-1', '渡船一天开八班，头一班在天亮以前。'],
  ])('has the text of %s, and names its page', async (_, slug, text) => {
    const response = await ask(`/essays/${slug}.md`)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8')
    expect(response.headers.get('Link')).toBe(
      `<${inject('origin')}/essays/${slug}>; rel="canonical"`,
    )
    expect(await response.text()).toContain(text)
  })

  it('of an earlier slug moves for good', async () => {
    const response = await ask('/essays/old-harbour.md', { redirect: 'manual' })
    expect(response.status).toBe(308)
    expect(response.headers.get('Location')).toBe('/essays/harbour.md')
  })
})
