import { describe, expect, inject, it } from 'vitest'
import { ask, searchFor } from './site.ts'

describe('Server-Timing of a search', () => {
  it.each(['/search?q=%E6%B1%A4', '/search.json?q=%E6%B1%A4'])(
    '%s says how many files were read, and for how long they were waited for',
    async (path) => {
      expect((await ask(path)).headers.get('Server-Timing')).toMatch(
        /^read;dur=\d+;desc="\d+ files"(?:, kept)?$/,
      )
    },
  )

  it('says how many could not be read', async () => {
    const { headers } = await ask(searchFor('缆绳'), {}, inject('damaged'))
    expect(headers.get('Server-Timing')).toMatch(/, missed;desc="[1-9]\d* files"$/)
  })
})

describe('the number of an error', () => {
  const numberOf = async (headers: Record<string, string>) => {
    const html = await (await ask(searchFor('汤'), { headers }, inject('unindexed'))).text()
    return /<code>([^<]*)<\/code>/.exec(html)?.[1]
  }

  it('is Cloudflare’s own, by which its log is searched', async () => {
    expect(await numberOf({ 'CF-Ray': '8f2ab1c2d3e4f506-HKG' })).toBe('8f2ab1c2d3e4f506-HKG')
  })

  it.each(['<x-evil>', '8f2a', ''])('is one of its own where that is %j', async (ray) => {
    expect(await numberOf({ 'CF-Ray': ray })).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/)
  })

  it('is in the answer to a program too', async () => {
    const response = await ask('/search.json?q=a', {}, inject('unindexed'))
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ id: expect.stringMatching(/^[\da-f-]{36}$/) })
  })
})
