import { describe, expect, inject, it } from 'vitest'
import { stringsFor } from '../../src/views/strings.ts'
import { ask, read } from './site.ts'

const strings = stringsFor('zh-Hans')
const note = `<p id="-gone" class="note" lang="zh-Hans">${strings.gone}</p>`

describe('an old link redirects for good', () => {
  it.each([
    ['a section that moved to another essay', '/essays/harbour/fog', '/essays/lighthouse/nd9rzh'],
    [
      'the same with a query',
      '/essays/harbour/fog?q=lamp',
      '/essays/lighthouse/nd9rzh?q=lamp#nd9rzh',
    ],
    ['a section that the owner settled', '/essays/harbour/net', '/essays/tea/v2ed4m'],
    ['its citation', '/cite/harbour/fog', '/cite/lighthouse/nd9rzh'],
    ['a slug that changed', '/essays/winter-port', '/essays/harbour'],
    ['its Markdown', '/essays/winter-port.md', '/essays/harbour.md'],
    ['a section below it', '/essays/winter-port/soup', '/essays/harbour/soup'],
    ['an essay that went into another', '/essays/ferry', '/essays/notes-1'],
    ['a section of it that went elsewhere', '/essays/ferry/bell', '/essays/notes-2/v2hpeb'],
  ])('GET %s', async (_, path, location) => {
    const response = await ask(path)
    expect(response.status).toBe(308)
    expect(response.headers.get('Location')).toBe(location)
  })
})

describe('a link to what is gone', () => {
  it('GET /essays/:slug/:section opens the nearest section, with a note in it', async () => {
    const html = await read('/essays/harbour/eel')
    const start = '<span class="start" tabindex="-1" autofocus=""></span>'
    expect(html).toContain(`<section id="ca4saq" class="open" tabindex="-1">${start}${note}`)
    expect(html.split(note)).toHaveLength(2)
  })

  it('GET /essays/:slug/:section opens the essay, with a note, where no section is near', async () => {
    const response = await ask('/essays/harbour/first')
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toContain(note)
    expect(html).not.toContain('class="open"')
  })

  it.each([
    ['a section near it in another essay', '/essays/ferry/rope', '/essays/tea/swzpgz?gone'],
    ['the front page where the essay is gone', '/essays/well', '/#-gone'],
    ['the same for its sections', '/essays/well/windlass', '/#-gone'],
    ['the same for its Markdown', '/essays/well.md', '/#-gone'],
    ['its essay where no link was given out', '/essays/harbour/nothing', '/essays/harbour'],
    ['the same for names that objects have', '/essays/harbour/constructor', '/essays/harbour'],
  ])('leads, for now, to %s', async (_, path, location) => {
    const response = await ask(path)
    expect(response.status).toBe(302)
    expect(response.headers.get('Location')).toBe(location)
  })

  it('and where it leads to says so', async () => {
    expect(await read('/essays/tea/swzpgz?gone')).toContain(note)
    expect(await read('/')).toContain(`<p id="-gone" class="note arrival">${strings.goneEssay}</p>`)
  })

  it('has the essay as its canonical address', async () => {
    const canonical = `<link rel="canonical" href="${inject('origin')}/essays/harbour"/>`
    expect(await read('/essays/harbour/eel')).toContain(canonical)
  })
})
