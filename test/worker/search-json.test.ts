import { describe, expect, inject, it } from 'vitest'
import type { SearchJson } from '../../src/search/json.ts'
import { queries } from './queries.ts'
import { ask } from './site.ts'

async function json(parameters: string): Promise<SearchJson> {
  const response = await ask(`/search.json?${parameters}`)
  expect(response.status).toBe(200)
  // The tests are what hold the answer to this type.
  return (await response.json()) as SearchJson
}

const found = async (q: string, more = ''): Promise<SearchJson> =>
  json(`q=${encodeURIComponent(q)}${more}`)

describe('GET /search.json answers', () => {
  it('with the documented shape, and nothing else', async () => {
    const origin = inject('origin')
    expect(await found('战疫')).toEqual({
      query: '战疫',
      kind: 'all',
      readings: [],
      words: [],
      total: 1,
      cut: false,
      partial: false,
      unsearched: [],
      hits: [
        {
          essay: { slug: 'harbour', title: '小港的冬天', url: `${origin}/essays/harbour` },
          section: {
            id: 'soup',
            label: '战“疫”与鱼汤',
            url: `${origin}/essays/harbour/soup`,
          },
          excerpt: [
            { text: '那年冬天全港', hit: false },
            { text: '战“疫”', hit: true },
            { text: expect.stringMatching(/^，食堂改成了送汤的地方。/), hit: false },
            { text: '…', hit: false },
          ],
          score: expect.any(Number),
        },
      ],
    })
  })

  it('as JSON that every origin may read', async () => {
    const { headers } = await ask('/search.json?q=a', { headers: { Origin: 'https://a.example' } })
    expect(headers.get('Content-Type')).toBe('application/json')
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(headers.has('Access-Control-Allow-Credentials')).toBe(false)
  })

  it('with addresses that lead to what they name', async () => {
    const { hits } = await found('门牌')
    expect(hits).toHaveLength(10)
    for (const { essay, section } of hits) {
      expect((await fetch(essay.url)).status).toBe(200)
      expect(await (await fetch(section.url)).text()).toContain(
        `<section id="${section.id}" class="open"`,
      )
    }
  })

  it('best first', async () => {
    const { hits } = await found('的', '&limit=50')
    const scores = hits.map(({ score }) => score)
    expect(scores.length).toBeGreaterThan(10)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })

  it('with text as it stands, whatever is in it', async () => {
    const { hits } = await found('尖括号')
    expect(hits[0]?.essay.title).toBe('尖括号 <script>alert("题")</script> & “引号”')
  })

  it('the same without a query as with an empty one', async () => {
    expect(await json('')).toEqual(await json('q='))
    expect(await json('limit=5')).toEqual(await json('q='))
  })
})

describe('GET /search.json?q= takes every kind of query:', () => {
  it.each(queries)('$name', async ({ q, query, kind, total }) => {
    const answer = await json(`q=${q}`)
    expect(answer).toMatchObject({ query, kind, total, partial: false })
    expect(answer.hits).toHaveLength(total)
  })
})

describe('GET /search.json?limit=&offset= pages through the hits', () => {
  it('which come once each, in one order', async () => {
    const whole = await found('门牌', '&limit=50')
    expect(whole.next).toBeUndefined()
    const paged: SearchJson['hits'][number][] = []
    for (let offset: number | undefined = 0; offset !== undefined; ) {
      const page: SearchJson = await found('门牌', `&limit=7&offset=${offset}`)
      expect(page.total).toBe(whole.total)
      paged.push(...page.hits)
      offset = page.next
    }
    expect(paged).toEqual(whole.hits)
    expect(paged).toHaveLength(whole.total)
  })

  it.each([
    ['limit=1', 1],
    ['limit=50', 17],
    ['', 10],
    ['offset=0', 10],
    ['offset=10', 7],
    ['offset=17', 0],
    ['offset=1000000', 0],
    ['limit=5&limit=x', 5],
  ])('%s gives %i hits', async (parameters, count) => {
    expect((await found('门牌', `&${parameters}`)).hits).toHaveLength(count)
  })

  const limits = 'a whole number from 1 to 50'
  const offsets = 'a whole number from 0 to 1000000'
  it.each([
    ['limit', '0', limits],
    ['limit', '51', limits],
    ['limit', '-1', limits],
    ['limit', '1.5', limits],
    ['limit', '1e1', limits],
    ['limit', '0x10', limits],
    ['limit', 'ten', limits],
    ['limit', '十', limits],
    ['limit', '', limits],
    ['limit', ' 5', limits],
    ['limit', '<b>"', limits],
    ['offset', '-1', offsets],
    ['offset', '1000001', offsets],
    ['offset', 'NaN', offsets],
    ['offset', '9'.repeat(30), offsets],
  ])('%s=%s answers 400 and says what is expected', async (name, value, expected) => {
    const response = await ask(`/search.json?q=a&${name}=${encodeURIComponent(value)}`)
    expect(response.status).toBe(400)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(await response.json()).toEqual({
      error: `${name}: ${JSON.stringify(value)} is not ${expected}`,
    })
  })

  it('and cuts a long value short in the message', async () => {
    const response = await ask(`/search.json?limit=${'x'.repeat(4000)}`)
    expect((await response.text()).length).toBeLessThan(200)
  })
})
