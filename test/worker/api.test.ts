import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, inject, it } from 'vitest'
import { ask, read } from './site.ts'

interface Document {
  readonly paths: Readonly<Record<string, unknown>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

/** What the tests below hold the document to be. */
const document = async () => JSON.parse(await read('/openapi.json')) as Document

/** What ajv finds wrong with an answer, by the document's own schema of that name. */
async function faults(name: string, path: string): Promise<unknown> {
  const { components } = await document()
  const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }))
  const check = ajv.compile(components.schemas[name] ?? {})
  check(JSON.parse(await read(path)))
  return check.errors
}

describe('GET /openapi.json', () => {
  it('is OpenAPI by its schema', async () => {
    const { valid, errors } = await new Validator().validate(await read('/openapi.json'))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  it('may be read from other sites, and needs no Worker', async () => {
    const { headers } = await ask('/openapi.json')
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(headers.get('Content-Type')).toMatch(/^application\/json/)
  })

  it.each([
    ['Search', '/search.json?q=%E6%B1%A4'],
    ['Search', '/search.json?q=%E9%97%A8%E7%89%8C&limit=3'],
    ['Search', '/search.json?q=yutang'],
    ['Search', '/search.json?q=%E5%A4%A9%E5%A4%96%E9%A3%9E%E4%BB%99'],
    ['Search', '/search.json'],
    ['Essays', '/essays.json'],
    ['Error', '/search.json?limit=x'],
    ['Error', '/essays.json?page=0'],
    ['Error', '/essays.json?page=99'],
  ])('describes as %s what %s answers', async (name, path) => {
    expect(await faults(name, path)).toBeNull()
  })

  it('does not describe one answer as another', async () => {
    expect(await faults('Essays', '/search.json?q=a')).not.toBeNull()
    expect(await faults('Search', '/essays.json')).not.toBeNull()
  })

  it('describes addresses that are there', async () => {
    const paths = Object.keys((await document()).paths)
    expect(paths).toEqual(['/search.json', '/essays.json'])
    for (const path of paths) expect((await ask(path)).status).toBe(200)
  })
})

describe('GET /essays.json', () => {
  it('lists the essays with addresses that lead to them', async () => {
    const response = await ask('/essays.json')
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    const list = await response.json()
    expect(list).toMatchObject({ total: 9, page: 1, pages: 1 })
    expect(list).toHaveProperty('essays.0', {
      slug: 'harbour',
      title: '小港的冬天',
      lang: 'zh-Hans',
      author: '林小舟',
      date: '2021-01-08',
      summary: '一座小港怎样过冬：封航、修船、熬汤，还有一张谁都看得懂的表。',
      tags: ['港口', '冬天'],
      length: expect.any(Number),
      url: `${inject('origin')}/essays/harbour`,
      markdown: `${inject('origin')}/essays/harbour.md`,
    })
    expect(list).not.toHaveProperty('next')
  })

  it.each([
    ['?page=2', 404],
    ['?page=x', 400],
  ])('%s answers %i, and says why as JSON', async (parameters, status) => {
    const response = await ask(`/essays.json${parameters}`)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ error: expect.stringContaining('page') })
  })
})

describe('GET /api', () => {
  it('explains addresses that are there, with an example that works', async () => {
    const html = await read('/api')
    const links = Array.from(
      html.matchAll(/class="address" href="([^"]*)"/g),
      ([, link]) => new URL((link ?? '').replaceAll('&amp;', '&'), inject('origin')).href,
    )
    expect(links).toHaveLength(8)
    for (const link of links) expect((await fetch(link)).status).toBe(200)
    expect(html).toContain('&quot;query&quot;: &quot;汤&quot;')
  })
})
