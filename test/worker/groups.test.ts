import { describe, expect, inject, it } from 'vitest'
import { ask, read, shown } from './site.ts'

const essaysOf = (html: string): readonly string[] =>
  Array.from(html.matchAll(/<h3><a href="\/essays\/([^"]*)"/g), ([, slug]) => slug ?? '')

const tag = (name: string): string => `/tags/${encodeURIComponent(name)}`

describe('GET /tags, /authors, /years, /collections', () => {
  it.each([
    ['/tags', '标签', ['/tags/%E5%86%AC%E5%A4%A9', '/tags/lamps']],
    ['/authors', '作者', ['/authors/%E6%9E%97%E5%B0%8F%E8%88%9F']],
    ['/years', '年份', ['/years/2021', '/years/2017']],
    ['/collections', '文集', ['/collections/notes']],
  ])('%s lists its groups', async (path, name, links) => {
    const html = await read(path)
    expect(shown(html, /<title>([^<]*)</)).toBe(`${name} · 试航`)
    expect(shown(html, /<link rel="canonical" href="([^"]*)"/)).toBe(inject('origin') + path)
    for (const link of links) expect(html).toContain(`href="${link}"`)
  })

  it('lists the latest year first', async () => {
    const years = Array.from((await read('/years')).matchAll(/\/years\/(\d+)/g), ([, year]) => year)
    expect(years).toEqual(years.toSorted().toReversed())
    expect(years.length).toBeGreaterThan(3)
  })

  it.each(['/tags?page=2', '/tags?page=99', '/places'])('%s answers 404', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  it('?page=x answers 400', async () => {
    expect((await ask('/tags?page=x')).status).toBe(400)
  })
})

describe('GET /tags/:tag and its like', () => {
  it.each([
    ['/tags/%E6%B8%AF%E5%8F%A3', ['harbour'], '港口 · 标签 · 试航'],
    ['/tags/港口', ['harbour'], '港口 · 标签 · 试航'],
    ['/tags/lamps', ['lighthouse'], 'lamps · 标签 · 试航'],
    [tag('a/b <c> & "d"'), ['angle'], 'a/b <c> & "d" · 标签 · 试航'],
    [tag('100%?#'), ['angle'], '100%?# · 标签 · 试航'],
    [tag('🛶'), ['angle'], '🛶 · 标签 · 试航'],
    ['/authors/%E6%9E%97%E5%B0%8F%E8%88%9F', ['harbour'], '林小舟 · 作者 · 试航'],
    ['/years/2020', ['lighthouse', 'street'], '2020年 · 年份 · 试航'],
    ['/collections/notes', ['notes-1', 'notes-2'], '渡口札记 · 文集 · 试航'],
  ])('%s has its essays', async (path, slugs, title) => {
    const response = await ask(path)
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(essaysOf(html)).toEqual(slugs)
    expect(shown(html, /<title>([^<]*)</)).toBe(title)
  })

  it('is linked from the essay', async () => {
    const html = await read('/essays/angle')
    for (const [, path] of html.matchAll(/href="(\/tags\/[^"]*)"/g)) {
      expect(essaysOf(await read(path ?? ''))).toContain('angle')
    }
    expect(await read('/essays/notes-2')).toContain('href="/collections/notes"')
    expect(await read('/essays/harbour')).toContain('href="/authors/%E6%9E%97%E5%B0%8F%E8%88%9F"')
  })

  it.each([
    ['an unknown tag', '/tags/nothing'],
    ['a page past the last', '/tags/lamps?page=2'],
    ['no tag', '/tags/%2F1'],
    ['a list under a name', '/tags//1'],
    ['a draft’s year', '/years/1999'],
    ['broken percent encoding', '/tags/%E4%BD'],
    ['a name of every object', '/tags/constructor'],
    ['NUL', '/tags/%00'],
  ])('answers 404 for %s', async (_, path) => {
    expect((await ask(path)).status).toBe(404)
  })
})
