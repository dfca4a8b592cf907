import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { IndexedSection } from '../../src/search/files.ts'
import { type Answerer, type Asking, inBrowser, overHttp } from './answerer.ts'
import type { WholeIndex } from './engine.ts'
import { searchScript } from './peers/pagefind.ts'
import { serveCopy } from './serve-copy.ts'
import type { StaticServer } from './static-server.ts'
import { writeWholeSite } from './whole-site.ts'

const okWorker = 'test/bench/ok-worker.ts'
const searchingWorker = 'test/bench/searching-worker.ts'
const ok = '"ok"'
const okInBrowser = '"ok", in Chromium'
const asked = (path: string) => (query: string) => `${path}?q=${encodeURIComponent(query)}`
/** As the field asks. */
const typed: Asking = { path: asked('/search'), headers: { 'HX-Request': 'true' } }

/** What answers in workerd: nothing to do, our site in `output`, and whole indexes of its sections. */
export async function workerdAnswerers(
  output: string,
  whole: readonly WholeIndex[],
  sections: readonly IndexedSection[],
): Promise<readonly Answerer[]> {
  const empty = await emptySite(output)
  const others = whole.map(async ({ name, save, worker }, at): Promise<Answerer> => {
    const folder = join(output, `whole-${at}`)
    const saved = await save(sections)
    await writeWholeSite(folder, saved)
    const megabytes = (Buffer.byteLength(saved) / 1024 / 1024).toPrecision(2)
    return answerer(`${name} (${megabytes} MB)`, folder, { path: asked('/') }, worker)
  })
  return [
    answerer(ok, empty, { path: () => '/ok' }, okWorker),
    answerer('Wenyuan', output, { path: asked('/search.json') }, searchingWorker),
    answerer('Wenyuan, as HTML', output, typed, searchingWorker),
    answerer('Wenyuan, kept result', output, { path: asked('/search.json') }),
    answerer('"ok", a file read', empty, { path: () => '/file' }, okWorker),
    ...(await Promise.all(others)),
  ]
}

/** The same from within a browser, where Pagefind runs, whose files `server` serves. */
export async function browserAnswerers(
  output: string,
  browser: Browser,
  server: StaticServer,
): Promise<readonly Answerer[]> {
  const pageOf =
    (folder: string, path: string, entry?: string): Answerer['start'] =>
    async () => {
      const site = await serveCopy(folder, entry)
      const script = `(query) => fetch('${path}' + encodeURIComponent(query)).then((answer) => answer.text())`
      const { ask, stop } = await inBrowser(browser, `${site.origin}/robots.txt`, script)
      return { ask, stop: () => stop().then(site.stop) }
    }
  const floor = okInBrowser
  return [
    { name: floor, floor, start: pageOf(await emptySite(output), '/ok?q=', okWorker) },
    {
      name: 'Wenyuan, in Chromium',
      floor,
      start: pageOf(output, '/search.json?q=', searchingWorker),
    },
    {
      name: 'Pagefind, in Chromium',
      floor,
      start: () => inBrowser(browser, server.origin, searchScript),
    },
  ]
}

function answerer(name: string, folder: string, asking: Asking, entry?: string): Answerer {
  return { name, floor: ok, start: async () => overHttp(await serveCopy(folder, entry), asking) }
}

async function emptySite(output: string): Promise<string> {
  const folder = join(output, 'empty')
  await writeWholeSite(folder)
  return folder
}
