import { describe, expect, it } from 'vitest'
import { essayOf, fingerprinted, isRead } from '../../src/client/read-pages.ts'

describe('isRead', () => {
  it.each([
    ['/', true],
    ['/essays/rain', true],
    ['/essays/rain/two', true],
    ['/zh-Hant/essays/rain/two', true],
    ['/essays/rain/two#two', true],
    ['/essays/rain/two?q=a', false],
    ['/essays/rain.md', false],
    ['/search?q=a', false],
    ['/search', false],
    ['/static/client.js', false],
    ['/data/essays/rain.json', false],
  ])('of %s is %s', (path, expected) => {
    expect(isRead(new URL(path, 'https://example.com'))).toBe(expected)
  })
})

describe('essayOf', () => {
  it.each([
    ['/essays/rain/two', { path: '/essays/rain', section: 'two' }],
    ['/zh-Hans/essays/rain/two', { path: '/zh-Hans/essays/rain', section: 'two' }],
    ['/essays/rain', undefined],
    ['/cite/rain/two', undefined],
    ['/', undefined],
  ])('%s', (path, expected) => {
    expect(essayOf(path)).toEqual(expected)
  })
})

it('fingerprinted finds the files that a page names, each once, and not what its text says', () => {
  const html =
    '<script>["/static/htmx.0a.js","/static/client.1b.js"]</script><a href="/static/htmx.0a.js"><img src="/pictures/2c.png">&quot;/pictures/none.png&quot;'
  expect(fingerprinted(html)).toEqual([
    '/static/htmx.0a.js',
    '/static/client.1b.js',
    '/pictures/2c.png',
  ])
})
