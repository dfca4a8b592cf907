import { get } from 'node:http'
import { describe, expect, inject, it, vi } from 'vitest'
import { ask, htmx, read, searchFor } from './site.ts'

const isKept = (response: Response): boolean =>
  /, kept$/.test(response.headers.get('Server-Timing') ?? '')

/** Asks until the answer is made from what was kept: it is kept after the answer that made it. */
async function askUntilKept(path: string, headers: Record<string, string> = {}, site?: string) {
  return vi.waitFor(
    async () => {
      const response = await ask(path, { headers }, site)
      expect(isKept(response)).toBe(true)
      return response
    },
    { timeout: 5000, interval: 20 },
  )
}

/** The same answer of a Worker that keeps nothing, over the same files. */
const fresh = (path: string, headers: Record<string, string> = {}) =>
  read(path, { 'X-Case': 'edge', ...headers }, inject('faulty'))

/** Asks as another host, which `fetch` does not allow. */
function readAs(host: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(inject('origin') + path, { agent: false, headers: { host } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve(Buffer.concat(parts).toString()))
    }).on('error', reject)
  })
}

describe('a result that is kept', () => {
  it('gives the same page, the same headers and a Server-Timing of its own', async () => {
    const path = searchFor('渔港')
    const first = await ask(path)
    const second = await askUntilKept(path)
    expect(await second.text()).toBe(await first.text())
    const own = (name: string): boolean => /^(?:server-timing|date)$/.test(name)
    const headersOf = ({ headers }: Response) => [...headers].filter(([name]) => !own(name))
    expect(headersOf(second)).toEqual(headersOf(first))
    expect(second.headers.get('Server-Timing')).toBe('read;dur=0;desc="0 files", kept')
  })

  it('answers 304 where a reader has the page', async () => {
    const path = searchFor('桅杆')
    const tag = (await ask(path)).headers.get('ETag') ?? ''
    await askUntilKept(path)
    expect((await ask(path, { headers: { 'If-None-Match': tag } })).status).toBe(304)
  })

  it('is one for the page, its fragment and programs', async () => {
    const path = searchFor('灯塔')
    await ask(path)
    await askUntilKept(path)
    const fragment = await ask(path, { headers: htmx })
    expect(isKept(fragment)).toBe(true)
    expect(await fragment.text()).toBe(await fresh(path, htmx))
    const json = await ask(`/search.json?q=${encodeURIComponent('灯塔')}`)
    expect(isKept(json)).toBe(true)
    expect(await json.text()).toBe(
      (await fresh(`/search.json?q=${encodeURIComponent('灯塔')}`)).replaceAll(
        inject('faulty'),
        inject('origin'),
      ),
    )
  })

  it.each([
    ['white space around it', searchFor(' 鱼汤  ')],
    ['other parameters', `/search?x=1&q=${encodeURIComponent('鱼汤')}&limit=10`],
    ['parameters in another order', `/search?offset=0&q=${encodeURIComponent('鱼汤')}`],
  ])('is found again with %s', async (_, path) => {
    await ask(searchFor('鱼汤'))
    await askUntilKept(searchFor('鱼汤'))
    const response = await ask(path)
    expect(isKept(response)).toBe(true)
    expect(await response.text()).toBe(await fresh(path))
  })

  it.each([
    ['another page', '&limit=1&offset=1'],
    ['another limit', '&limit=3'],
    ['one essay', '&essay=street'],
  ])('is not that of %s', async (_, more) => {
    const path = searchFor('门牌')
    await ask(path)
    await askUntilKept(path)
    const other = path + more
    expect(await read(other)).toBe(await fresh(other))
    await askUntilKept(other)
    expect(await read(other)).toBe(await fresh(other))
    expect(await read(path)).toBe(await fresh(path))
  })

  it('is not that of a longer query, of which only the end is left out', async () => {
    const [whole, cut] = ['港'.repeat(64), '港'.repeat(65)].map(searchFor)
    await ask(whole ?? '')
    await askUntilKept(whole ?? '')
    expect(await read(cut ?? '')).toBe(await fresh(cut ?? ''))
    expect(await read(cut ?? '')).not.toBe(await read(whole ?? ''))
  })
})

/** What whoever asks first might plant for all others. */
const planted: readonly Record<string, string>[] = [
  htmx,
  { 'HX-Request': 'TRUE', 'HX-Current-URL': 'https://evil.example/' },
  { Accept: 'text/markdown' },
  { Accept: 'application/json', 'Accept-Language': 'zh-Hant' },
  { 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' },
  { 'X-Original-URL': '/nothing', 'X-Rewrite-URL': '/nothing' },
  { 'X-HTTP-Method-Override': 'HEAD' },
  { Cookie: 'lang=en', Authorization: 'Basic eDp4' },
  { Range: 'bytes=0-9' },
  { 'CF-Connecting-IP': '203.0.113.77', 'CF-Ray': '0123456789abcdef' },
  { 'If-None-Match': '*' },
]

describe('what was first asked with', () => {
  it.each(planted)('%o is kept as if asked without', async (headers) => {
    // A query that no other case has asked.
    const path = searchFor(`汤 case${planted.indexOf(headers)}`)
    await ask(path, { headers })
    const response = await askUntilKept(path)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(await fresh(path))
  })

  it('HEAD is kept whole', async () => {
    const path = searchFor('汤 head')
    await ask(path, { method: 'HEAD' })
    expect(await (await askUntilKept(path)).text()).toBe(await fresh(path))
  })

  it('another host names that host to those alone who ask it', async () => {
    const path = '/search.json?q=%E6%B1%A4&limit=7'
    for (let time = 0; time < 3; time += 1) {
      expect(await readAs('evil.example', path)).toContain('http://evil.example/essays/')
    }
    await ask(path)
    expect(await (await askUntilKept(path)).text()).not.toContain('evil.example')
  })
})

describe('nothing is kept of', () => {
  it.each([
    ['an answer that is partial', 'damaged', searchFor('缆绳'), 200],
    ['an index that cannot be read', 'unindexed', searchFor('汤'), 503],
    ['a parameter that is wrong', 'origin', '/search?q=a&limit=0', 400],
  ] as const)('%s', async (_, site, path, status) => {
    for (let time = 0; time < 4; time += 1) {
      const response = await ask(path, {}, inject(site))
      expect(response.status).toBe(status)
      expect(isKept(response)).toBe(false)
      await response.body?.cancel()
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })
})

it('one who asks too often is refused what is kept too', async () => {
  const path = searchFor('汤 often')
  await ask(path)
  await askUntilKept(path)
  const headers = { 'CF-Connecting-IP': '203.0.113.9' }
  const statuses = new Set<number>()
  for (let asked = 0; asked < 121; asked += 1) {
    const response = await ask(path, { headers })
    await response.body?.cancel()
    statuses.add(response.status)
  }
  expect(statuses).toEqual(new Set([200, 429]))
  expect((await ask(path)).status).toBe(200)
})
