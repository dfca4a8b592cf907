import { describe, expect, inject, it } from 'vitest'
import { indexPaths, type Manifest } from '../../src/search/files.ts'
import { stringsFor } from '../../src/views/strings.ts'
import { askAlone } from './at-once.ts'
import { isolate } from './fault-cases.ts'
import { faultKinds } from './faults.ts'
import { htmx, read, searchFor } from './site.ts'

const strings = stringsFor('zh-Hans')
const ranges = '^/data/search/ranges/'
// The site's own build wrote it from a value of this type.
const manifest = JSON.parse(await read(indexPaths.manifest)) as Manifest
/** The first range of Han terms, with most of them; `lamp` is in the last one. */
const hanRange = indexPaths.range(manifest.ranges[0] ?? '')
/** More than the time limits of a reading that hangs, and less than the browser waits. */
const patience = 9000

describe.concurrent.each(faultKinds)('where a file %s,', (kind) => {
  it('a range: search shows what it can and says what it could not search', async () => {
    const { ask } = isolate()
    const response = await ask(searchFor('缆绳 lamp'), [{ path: hanRange, kind }])
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toContain('href="/essays/lighthouse')
    expect(html).toContain(`<p class="note">${strings.partial}</p>`)
    expect(html).toContain(`<p class="note">${strings.unsearched('缆绳')}</p>`)
    const json = await ask('/search.json?q=%E7%BC%86%E7%BB%B3', [{ path: hanRange, kind }])
    expect(await json.json()).toMatchObject({ partial: true, unsearched: ['缆绳'] })
  })

  it('every range: search answers in time, and finds again once they are back', async () => {
    const { ask } = isolate()
    const begun = Date.now()
    const response = await ask(searchFor('缆绳 yugang'), [{ path: ranges, kind }])
    expect(Date.now() - begun).toBeLessThan(patience)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain(strings.partial)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    const html = await (await ask(searchFor('缆绳'))).text()
    expect(html).toContain('<mark>缆绳</mark>')
    expect(html).not.toContain(strings.partial)
  })

  it('the texts: search says that something may be missing', async () => {
    const response = await isolate().ask(searchFor('缆绳'), [
      { path: '^/data/search/sections/', kind },
    ])
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toContain(`<p class="note">${strings.partial}</p>`)
    expect(html).not.toContain('<mark>')
  })

  it('the tables of pinyin: letters find nothing, and the answer says that it is not all', async () => {
    const response = await isolate().ask('/search.json?q=jingqun', [{ path: '/pinyin/', kind }])
    expect(await response.json()).toMatchObject({ total: 0, partial: true })
  })

  it.each(['/data/search/manifest', '/data/search/lengths'])(
    '%s: search says to come back',
    async (path) => {
      for (const headers of [{}, htmx]) {
        const response = await isolate().ask(searchFor('缆绳'), [{ path, kind }], headers)
        expect(response.status).toBe(503)
        expect(response.headers.get('Retry-After')).toBe('5')
        const html = await response.text()
        expect(html).toContain(strings.unavailableAdvice)
        expect(html).toMatch(/<code>[\da-f-]{36}<\/code>/)
      }
    },
  )

  it('the list of checksums: search answers 503, and essays open all the same', async () => {
    const { ask } = isolate()
    const faults = [{ path: '^/data/checksums', kind }]
    const essay = await ask('/essays/harbour', faults)
    expect(essay.status).toBe(200)
    expect(await essay.text()).toContain('<h1>小港的冬天</h1>')
    expect((await ask(searchFor('缆绳'), faults)).status).toBe(503)
    expect((await ask('/health', faults)).status).toBe(503)
  })

  it.each(['/essays/harbour/soup', '/essays/harbour.md', '/tags/港口', '/feed.xml'])(
    'the list of checksums: GET %s shows what is whole, and nothing of what is damaged',
    async (path) => {
      const list = { path: '^/data/checksums', kind }
      const { ask } = isolate()
      expect((await ask(path, [list])).status).toBe(200)
      const damaged = { path: '^/data/(?!checksums)', kind: 'is garbled' } as const
      const response = await isolate().ask(path, [list, damaged])
      expect(response.status).toBe(503)
      expect(await response.text()).toContain(strings.unavailableAdvice)
    },
  )

  it.each(['/essays/harbour', '/essays/harbour.md', '/essays/harbour/soup'])(
    'an essay: GET %s says to come back, and shows nothing of it',
    async (path) => {
      const { ask } = isolate()
      const faults = [{ path: '^/data/essays/harbour', kind }]
      const response = await ask(path, faults)
      expect(response.status).toBe(503)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      const html = await response.text()
      expect(html).toContain(strings.unavailableAdvice)
      expect(html).not.toMatch(/小港的冬天|鲸群/)
      expect((await ask('/essays/street', faults)).status).toBe(200)
      expect((await ask(searchFor('缆绳'), faults)).status).toBe(200)
    },
  )

  it('the list of essays: essays open, and search offers none', async () => {
    const { ask } = isolate()
    const faults = [{ path: '^/data/catalogue/', kind }]
    expect((await ask('/', faults)).status).toBe(503)
    expect((await ask('/essays/harbour', faults)).status).toBe(200)
    expect((await ask(searchFor('鳄鱼皮箱'), faults)).status).toBe(200)
  })

  it('everything: every page answers in time, and a wrong address is still wrong', async () => {
    const { ask } = isolate()
    const faults = [{ path: '', kind }]
    const begun = Date.now()
    const paths = ['/', '/essays/harbour', searchFor('缆绳'), '/search.json?q=a', '/health']
    const answers = await Promise.all(paths.map(async (path) => (await ask(path, faults)).status))
    // Without a list, what is whole is an essay, whenever it was written.
    const ofEssays = kind === 'is of another deploy' ? 200 : 503
    expect(answers).toEqual([ofEssays, ofEssays, 503, 503, 503])
    expect(Date.now() - begun).toBeLessThan(patience)
    expect((await ask('/search?limit=x', faults)).status).toBe(400)
  })

  it('now and then: it is asked for again, and nobody notices', async () => {
    const { ask } = isolate()
    for (const path of ['/essays/harbour', '/essays/street', '/essays/tea', searchFor('缆绳')]) {
      const response = await ask(path, [{ path: '.', kind, times: 1 }])
      expect(response.status).toBe(200)
      expect(await response.text()).not.toContain(strings.partial)
    }
  })
})

describe('two deploys', () => {
  it('are never mixed: a range of the other is not used, though it is whole', async () => {
    const { ask } = isolate()
    const other = [
      { path: '^/data/search/(?!manifest|lengths)', kind: 'is of another deploy' },
    ] as const
    const response = await ask('/search.json?q=%E9%B2%B8%E7%BE%A4', other)
    expect(await response.json()).toMatchObject({ hits: [], partial: true })
  })

  it('are told apart by /health', async () => {
    const { ask } = isolate()
    const whole = await ask('/health?sample=20')
    expect(whole.status).toBe(200)
    expect(await whole.json()).toMatchObject({ healthy: true, faults: [] })
    const faults = [{ path: hanRange, kind: 'is of another deploy' }] as const
    const mixed = await ask('/health?sample=20', faults)
    expect(mixed.status).toBe(503)
    expect(await mixed.json()).toMatchObject({
      healthy: false,
      faults: [hanRange],
    })
  })
})

describe('1,000 requests at once', () => {
  it.each([
    ['while all is well', []],
    ['while one range in five fails', [{ path: ranges, kind: 'answers 500', share: 0.2 } as const]],
  ])(
    'are all answered %s',
    async (_, faults) => {
      const { headers } = isolate()
      const paths = ['/essays/harbour', searchFor('缆绳'), searchFor('lamp'), '/essays/tea', '/']
      const answers = await Promise.all(
        Array.from({ length: 1000 }, (_, at) =>
          askAlone(`${inject('faulty')}${paths[at % paths.length]}`, headers(faults)),
        ),
      )
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    },
    60_000,
  )
})

describe('an address that no essay has', () => {
  it('is known from the list, without a read', async () => {
    const { ask } = isolate()
    await ask('/essays/harbour')
    const faults = [{ path: '.', kind: 'throws' }] as const
    expect((await ask('/essays/nothing', faults)).status).toBe(404)
  })
})
