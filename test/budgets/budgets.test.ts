import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { projectRoot } from '../../src/build/paths.ts'
import { scriptSize } from '../../src/build/script-size.ts'
import { openLibrary } from '../../src/essay/library.ts'
import { type CheckedFiles, checkedFiles } from '../../src/http/checked-files.ts'
import type { Site } from '../../src/views/site.ts'

const assets = resolve(projectRoot, 'dist/assets')
const kilobyte = 1024

/** The built site's files, from the folder that a deploy uploads. */
let files: CheckedFiles
let site: Site
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  // The build writes the file from a value of this type.
  site = JSON.parse(await readFile(resolve(assets, '../site.json'), 'utf8')) as Site
  files = checkedFiles(
    async (path) => new Uint8Array(await readFile(join(assets, path))).buffer,
    site.deploy,
  )
  app = createApp(site, files)
})

async function compressed(path: string, headers: Record<string, string> = {}): Promise<number> {
  const response = await app.request(path, { headers })
  expect(response.status).toBe(200)
  return gzipSync(await response.text()).length
}

async function staticSize(name: RegExp): Promise<number> {
  const names = await readdir(join(assets, 'static'))
  const found = names.filter((file) => name.test(file))
  expect(found).toHaveLength(1)
  return gzipSync(await readFile(join(assets, 'static', found[0] ?? ''))).length
}

describe('compressed, the built site keeps to its budget:', () => {
  it('the Worker takes 90 KB, whatever the corpus', async () => {
    expect(await scriptSize(resolve(assets, '../site.json'))).toBeLessThan(90 * kilobyte)
  })

  it.each([['htmx', /^htmx/, 14 * kilobyte]])('%s', async (_, name, budget) => {
    expect(await staticSize(name)).toBeLessThan(budget)
  })

  it('our own scripts, with the one in the page', async () => {
    const early = gzipSync(site.early.text).length
    expect(early + (await staticSize(/^client/))).toBeLessThan(6 * kilobyte)
  })

  it('the front page fits the first round trip', async () => {
    expect(await compressed('/')).toBeLessThan(14 * kilobyte)
  })

  it('an essay of 2,000 characters fits the first round trip, and its scripts 32 KB with it', async () => {
    const catalogue = await openLibrary(files).catalogue(1)
    const essays = catalogue?.essays.filter(({ length }) => length <= 2000) ?? []
    const scripts = (await staticSize(/^htmx/)) + (await staticSize(/^client/))
    for (const { slug } of essays) {
      const page = await compressed(`/essays/${slug}`)
      expect(page).toBeLessThan(14 * kilobyte)
      expect(page + scripts).toBeLessThan(32 * kilobyte)
    }
  })

  it.each(['的', '一', '人', 'a'])('ten hits for %s take 8 KB', async (query) => {
    const path = `/search?q=${encodeURIComponent(query)}`
    expect(await compressed(path, { 'HX-Request': 'true' })).toBeLessThan(8 * kilobyte)
  })

  it('the index takes at most six bytes a byte of text', async () => {
    const { size, text } = await indexSize()
    expect(size / text).toBeLessThan(6)
  })
})

/** Bytes of the postings, and of the text that they index. */
async function indexSize(): Promise<{ readonly size: number; readonly text: number }> {
  const folder = join(assets, 'data/search')
  const total = async (name: string): Promise<number> => {
    const names = await readdir(join(folder, name))
    const sizes = await Promise.all(
      names.map(async (file) => (await readFile(join(folder, name, file))).length),
    )
    return sizes.reduce((sum, size) => sum + size, 0)
  }
  return { size: await total('ranges'), text: await total('sections') }
}
