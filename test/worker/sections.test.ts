import { describe, expect, inject, it } from 'vitest'
import { ask, field, read, shown, withoutOwnScript } from './site.ts'

const q = (typed: string): string => `?q=${encodeURIComponent(typed)}`
const marksOf = (html: string) =>
  Array.from(html.matchAll(/<mark class="match">(.*?)<\/mark>/g), ([, text]) => text)

describe('GET /essays/:slug/:section answers with', () => {
  it.each([
    ['a title of its own', '<title>战“疫”与鱼汤 · 小港的冬天 · 试航</title>'],
    ['a description of its own', '<meta name="description" content="那年冬天全港战“疫”，食堂'],
    [
      'a preview card of its own',
      '<meta property="og:title" content="战“疫”与鱼汤 · 小港的冬天 · 试航"/>',
    ],
    [
      'the section opened',
      '<section id="soup" class="open" tabindex="-1"><span class="start" tabindex="-1" autofocus="">',
    ],
    ['the text before it', '<h2>修船</h2>'],
    ['the text after it', '<h2>开航</h2>'],
    ['a way to the start', '<a href="/essays/harbour">从头读起</a>'],
  ])('%s', async (_, expected) => {
    expect(await read('/essays/harbour/soup')).toContain(expected)
  })

  it('the essay as its canonical address, and its own for previews', async () => {
    const html = await read('/essays/harbour/soup')
    const essay = `${inject('origin')}/essays/harbour`
    expect(shown(html, /<link rel="canonical" href="([^"]*)"/)).toBe(essay)
    expect(shown(html, /<meta property="og:url" content="([^"]*)"/)).toBe(`${essay}/soup`)
  })

  it('one section opened, of all that the essay links to', async () => {
    const paths = Array.from(
      (await read('/essays/street')).matchAll(/class="link" href="([^"]*)"/g),
      ([, href]) => href ?? '',
    )
    expect(paths).toHaveLength(17)
    for (const path of paths) {
      const html = await read(path)
      expect(html.match(/ class="open"/g)).toHaveLength(1)
      expect(html).toContain(`<section id="${path.split('/').at(-1)}" class="open"`)
    }
  })
})

describe('GET /essays/:slug/:section?q= marks', () => {
  it.each([
    ['a word parted by quotes', '战疫', ['战“疫”', '战“疫”']],
    ['the same with quotes', '战“疫”', ['战“疫”', '战“疫”']],
    ['each of two words', '鱼汤 阿婆', ['鱼汤', '鱼汤', '鱼汤', '阿婆']],
    ['a quoted character and the next', '“能”字', ['“能”字']],
    ['nothing for an unknown word', '鳄鱼皮箱', []],
    ['nothing for no letters', '“”！', []],
    ['nothing for nothing', '', []],
  ])('%s: %s', async (_, typed, marks) => {
    expect(marksOf(await read(`/essays/harbour/soup${q(typed)}`))).toEqual(marks)
  })

  it('headings and the section that the hit led to', async () => {
    const html = await read(`/essays/harbour/soup${q('战疫')}`)
    expect(html).toContain('<h2><mark class="match">战“疫”</mark>与鱼汤</h2>')
    expect(html).toContain('那年冬天全港<mark class="match">战“疫”</mark>，食堂')
  })

  it.each([
    ['entities', 'amp', '<code>&amp;<mark class="match">amp</mark>;</code>'],
    ['tags', 'code', '<code>&lt;script&gt;alert(1)&lt;/script&gt;</code>'],
    ['text that looks like tags', 'script', '<code>&lt;<mark class="match">script</mark>&gt;'],
  ])('%s as a reader sees them, for %s', async (_, typed, expected) => {
    expect(await read(`/essays/angle/qnmp83${q(typed)}`)).toContain(expected)
  })

  it('without marks, leaves the text as it is without a query', async () => {
    const text = (html: string) => /<div class="prose">.*<\/article>/s.exec(html)?.[0]
    const plain = text(await read('/essays/harbour/soup'))
    const marked = text(await read(`/essays/harbour/soup${q('汤 港 的')}`))
    expect(marked).not.toBe(plain)
    expect(marked?.replaceAll(/<\/?mark[^>]*>/g, '')).toBe(plain)
  })

  it('keeps the query in the field, with a way back to the results', async () => {
    const html = await read(`/essays/harbour/soup${q('战疫')}`)
    expect(shown(html, field)).toBe('战疫')
    expect(html).toContain(`<a href="/search${q('战疫')}">回到搜索结果</a>`)
  })

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onfocus='x"])(
    '%s as text',
    async (typed) => {
      const html = await read(`/essays/harbour/soup${q(typed)}`)
      expect(shown(html, field)).toBe(typed)
      expect(withoutOwnScript(html)).not.toMatch(/<script>|<img(?! src="\/qr\/)/)
    },
  )

  it.each([
    ['5,000 characters', '汤'.repeat(5000)],
    ['an emoji', '%F0%9F%8D%9C'],
    ['a lone surrogate', '%ED%A0%80'],
    ['broken percent encoding', '%E4%BD'],
    ['NUL', '%00'],
  ])('and answers %s', async (_, typed) => {
    const response = await ask(`/essays/harbour/soup?q=${typed}`)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<section id="soup" class="open"')
  })
})

describe('GET /essays/:slug/:section leads on', () => {
  it.each([
    ['a section that is gone', '/essays/harbour/nothing', 302, '/essays/harbour'],
    ['one that is gone, with a query', '/essays/harbour/nothing?q=a', 302, '/essays/harbour'],
    ['another case', '/essays/harbour/Soup', 302, '/essays/harbour'],
    ['an earlier slug', '/essays/old-harbour/soup', 308, '/essays/harbour/soup'],
    [
      'an earlier slug with a query',
      `/essays/old-harbour/soup${q('战疫 "')}`,
      308,
      `/essays/harbour/soup${q('战疫 "')}#soup`,
    ],
  ])('from %s', async (_, path, status, location) => {
    const response = await ask(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('Location')).toBe(location)
  })

  it('and where it leads to answers', async () => {
    const response = await ask('/essays/old-harbour/nothing', { redirect: 'follow' })
    expect(response.status).toBe(200)
    expect(response.url).toBe(`${inject('origin')}/essays/harbour`)
  })
})

describe('GET /essays/:slug/:section answers 404 for', () => {
  it.each([
    ['an unknown essay', '/essays/nothing/soup'],
    ['a draft', '/essays/draft/soup'],
    ['an id that no section has', '/essays/harbour/1'],
    ['broken percent encoding', '/essays/harbour/%E4%BD'],
  ])('%s', async (_, path) => {
    expect((await ask(path)).status).toBe(404)
  })
})
