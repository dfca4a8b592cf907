import { describe, expect, inject, it } from 'vitest'
import { stringsFor } from '../../src/views/strings.ts'
import { ask, htmx, read, searchFor } from './site.ts'

const strings = stringsFor('zh-Hans')
const linksOf = (html: string) =>
  Array.from(html.matchAll(/<a class="hit" href="\/essays\/([^?/]*)/g), ([, slug]) => slug)

interface Partial {
  readonly name: string
  readonly q: string
  readonly slugs: readonly string[]
  readonly partial: boolean
}

/** Han terms before 颀 are lost, and the texts of what is listed from `street` on. */
const searches: readonly Partial[] = [
  {
    name: 'a word whose terms and texts are there',
    q: 'lamp',
    slugs: ['lighthouse'],
    partial: false,
  },
  { name: 'terms that are lost', q: '缆绳', slugs: [], partial: true },
  { name: 'one term lost of two', q: '缆绳 lamp', slugs: ['lighthouse'], partial: true },
  { name: 'texts that are lost', q: '驶驷驸', slugs: [], partial: true },
  { name: 'some of the texts lost', q: 'a', slugs: ['lighthouse', 'lighthouse'], partial: true },
  { name: 'a word that is nowhere', q: 'vvv', slugs: [], partial: false },
]

describe.each(['damaged', 'garbled'] as const)('where the index is %s', (site) => {
  it.each(searches)('GET /search answers $name', async ({ q, slugs, partial }) => {
    for (const headers of [{}, htmx]) {
      const response = await ask(searchFor(q), { headers }, inject(site))
      expect(response.status).toBe(200)
      const html = await response.text()
      expect(linksOf(html)).toEqual(slugs)
      expect(html.includes(`<p class="note">${strings.partial}</p>`)).toBe(partial)
    }
  })

  it.each(searches)('GET /search.json answers $name', async ({ q, slugs, partial }) => {
    const response = await ask(`/search.json?q=${encodeURIComponent(q)}`, {}, inject(site))
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      partial,
      hits: slugs.map((slug) => ({ essay: { slug } })),
    })
  })

  it('a search that was partial once is tried again, and answers the same', async () => {
    const once = await read(searchFor('缆绳 lamp'), {}, inject(site))
    expect(await read(searchFor('缆绳 lamp'), {}, inject(site))).toBe(once)
  })

  it.each(['/essays/harbour', '/essays/street', '/essays/old-harbour', '/essays/harbour.md'])(
    'reading goes on: %s',
    async (path) => {
      const response = await ask(path, { redirect: 'follow' }, inject(site))
      expect(response.status).toBe(200)
    },
  )

  it('marks go on, which need no index', async () => {
    const html = await read(
      `/essays/harbour/soup?q=${encodeURIComponent('战疫')}`,
      {},
      inject(site),
    )
    expect(html).toContain('<mark class="match">战“疫”</mark>')
  })
})

describe('where the index has lost its manifest', () => {
  it.each([{}, htmx])('GET /search answers 503 and says to come back (%o)', async (headers) => {
    const response = await ask(searchFor('汤'), { headers }, inject('unindexed'))
    expect(response.status).toBe(503)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.text()).toContain(`<p>${strings.unavailableAdvice}</p>`)
  })

  it.each(['', '？！'])('GET /search?q=%s, which needs no index, answers', async (typed) => {
    expect((await ask(searchFor(typed), {}, inject('unindexed'))).status).toBe(200)
  })

  it.each(['/', '/essays/harbour', '/essays/tea', '/essays/harbour/soup?q=%E6%B1%A4', '/search'])(
    'reading goes on: %s',
    async (path) => {
      const response = await ask(path, {}, inject('unindexed'))
      expect(response.status).toBe(200)
      const address = new RegExp(inject('unindexed'), 'g')
      expect((await response.text()).replace(address, inject('origin'))).toBe(await read(path))
    },
  )
})

describe('where the file of an essay', () => {
  it('is lost, GET /essays/:slug answers 503 and the list goes on', async () => {
    expect((await ask('/essays/tea', {}, inject('damaged'))).status).toBe(503)
    expect((await ask('/essays/tea/x', {}, inject('damaged'))).status).toBe(503)
    expect(await read('/', {}, inject('damaged'))).toContain('href="/essays/tea"')
  })

  it.each(['/essays/tea', '/essays/tea/x', '/'])(
    'is not JSON, GET %s answers 503',
    async (path) => {
      expect((await ask(path, {}, inject('garbled'))).status).toBe(503)
    },
  )
})
