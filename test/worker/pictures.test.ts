import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles } from '../../src/build/import-files.ts'
import { folderOf } from '../build/folder.ts'
import { buildCorpus, type ServedSite, serveSite } from '../serve-site.ts'
import { bookFaults, epubcheck } from '../surfaces/epubcheck.ts'
import { ask, read } from './site.ts'

const fixtures = fileURLToPath(new URL('../fixtures/import', import.meta.url))

let site: ServedSite
beforeAll(async () => {
  const corpus = await folderOf({})
  await importFiles([join(fixtures, 'ferry-libreoffice.docx')], { to: corpus, force: false })
  site = await serveSite(await buildCorpus(corpus))
})
afterAll(() => site.stop())

const get = (path: string) => read(path, {}, site.origin)
const address = /\/pictures\/[0-9a-f]{16}\.png/

describe('GET /essays/:slug of an imported Word document', () => {
  it('shows its headings, its table and its picture', async () => {
    const html = await get('/essays/ferry-libreoffice')
    expect(html).toContain('渡口的灯')
    expect(html).toMatch(/<h[23][^>]*>.*账上的人/)
    expect(html).toContain('<td>正月</td>')
    expect(html).toMatch(new RegExp(`<img src="${address.source}" alt="一只小船"`))
  })

  it.each(['/essays/ferry-libreoffice.md', '/feed.xml', '/feed.json'])(
    '%s has the picture by the same address',
    async (path) => {
      expect(await get(path)).toMatch(address)
    },
  )
})

describe('GET /pictures/:name', () => {
  it('answers the picture, to be kept for a year', async () => {
    const [path = ''] = address.exec(await get('/essays/ferry-libreoffice')) ?? []
    const response = await ask(path, {}, site.origin)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('image/png')
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(
      await readFile(join(fixtures, 'boat.png')),
    )
  })

  it('of another name answers 404', async () => {
    expect((await ask('/pictures/0000000000000000.png', {}, site.origin)).status).toBe(404)
  })
})

describe('the books of an imported Word document', () => {
  it.each(['/essays/ferry-libreoffice.epub', '/books/all.epub'])(
    '%s hold its picture',
    async (path) => {
      const bytes = new Uint8Array(await (await ask(path, {}, site.origin)).arrayBuffer())
      const boat = await readFile(join(fixtures, 'boat.png'))
      const held = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.png'))
      expect(held.map(([, content]) => Buffer.from(content))).toEqual([boat])
      if (epubcheck) expect(await bookFaults(bytes)).toEqual([])
    },
  )
})
