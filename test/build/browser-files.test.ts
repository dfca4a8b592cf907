import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type BrowserFiles, browserFiles } from '../../src/build/browser-files.ts'

describe('browserFiles', () => {
  let browser: BrowserFiles
  beforeAll(async () => {
    browser = await browserFiles({})
  })
  const textOf = (path: string) => {
    const file = browser.files.find((each) => each.path === path)
    if (file === undefined) throw new Error(`no file ${path}`)
    return Buffer.from(file.content).toString()
  }

  it('gives every file an address made of its content', () => {
    expect(Object.values(browser.addresses).toSorted()).toEqual(
      browser.files.map(({ path }) => path).toSorted(),
    )
    for (const { path, content } of browser.files) {
      const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
      expect(path).toMatch(new RegExp(`^/static/[a-z]+\\.${hash}\\.(?:css|js)$`))
    }
  })

  it('gives the script of the first moment, and the hash that a policy knows it by', () => {
    const { text, hash } = browser.early
    expect(() => new Function(text)).not.toThrow()
    expect(hash).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`)
  })

  it('gives the same bytes again', async () => {
    expect(await browserFiles({})).toEqual(browser)
  })

  it('writes for Safari 15.4: nested rules are flat', () => {
    expect(browser.style.text).toContain('{')
    expect(browser.style.text).not.toMatch(/\{[^{}]*&/)
  })

  it('knows its style by the hash of what stands in a page', () => {
    const { text, hash } = browser.style
    expect(hash).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`)
    expect(text).not.toMatch(/<\/style|^\s|\s$/)
  })

  it('holds modules that wait for no other', () => {
    for (const path of [browser.addresses.htmx, browser.addresses.client]) {
      const script = textOf(path)
      expect(script).not.toMatch(/\bimport\s*["'{*]|\bfrom\s*["']/)
      expect(() => new Function(script.replace(/\bexport default \w+;/, ''))).not.toThrow()
    }
  })

  it('names its modules in the script that stands in a page', () => {
    for (const path of Object.values(browser.addresses)) {
      expect(browser.early.text).toContain(`"${path}"`)
    }
  })
})
