import { describe, expect, it } from 'vitest'
import { headersFile } from '../../src/build/headers-file.ts'

const page = (path: string, etag: string) => ({
  path,
  headers: [
    ['cache-control', 'no-cache'],
    ['etag', etag],
  ] as const,
})

describe('headersFile', () => {
  it('adds one rule a folder to the rules that are there', () => {
    const own = { path: '/_headers', content: Buffer.from('/*\n  X-A: 1\n') }
    expect(headersFile(own, [page('/essays/rain', '"1"'), page('/essays/snow', '"2"')])).toEqual([
      {
        path: '/_headers',
        content: '/*\n  X-A: 1\n\n/essays/*\n  ! cache-control\n  cache-control: no-cache\n',
      },
    ])
  })

  it('is the rules that are there where there is no page, and no file where there are none', () => {
    const own = { path: '/_headers', content: '/*\n' }
    expect(headersFile(own, [])).toEqual([own])
    expect(headersFile(undefined, [])).toEqual([])
  })
})
