import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { createApp } from '../app.ts'
import type { Site } from '../views/site.ts'
import { memoryFiles } from './memory-files.ts'
import { type OutputFile, writeOutput } from './output.ts'
import { sourceFile } from './paths.ts'

/** The app, which is loaded once it is bundled. */
export interface App {
  readonly createApp: typeof createApp
}

/** A page rendered ahead of time. */
export interface Prerendered {
  readonly html: string
  /** What it is to be served with. */
  readonly headers: readonly (readonly [string, string])[]
}

/**
 * Renders a page with the same app that answers readers, so that it is the same whoever serves it.
 *
 * @param path such as `/` or `/essays/rain`; throws where it does not answer 200
 * @param reads every file that the page is made from: the app sees no others
 */
export type Renderer = (path: string, reads: readonly OutputFile[]) => Promise<Prerendered>

/** Only the path of an address is asked for. */
const origin = 'http://prerender.invalid'

/** The file that the platform serves for a path, as `html_handling` in `wrangler.toml` says. */
export function fileOf(path: string): string {
  return path === '/' ? '/index.html' : `${path}.html`
}

/**
 * Writes the app and what it is to know of the site into a folder of its own. Answers its name,
 * which is made of both, for `openRenderer`.
 */
export async function writeRenderer(site: Site, folder: string): Promise<string> {
  const app = await bundleApp()
  const content = JSON.stringify(site)
  const name = createHash('sha256').update(app).update(content).digest('hex').slice(0, 16)
  await writeOutput(folder, [
    { path: `/${name}.mjs`, content: app },
    { path: `/${name}.json`, content },
  ])
  return name
}

/** Opens what `writeRenderer` wrote; `path` is the folder's, with the name. */
export async function openRenderer(path: string): Promise<Renderer> {
  const { createApp } = await importApp(`${path}.mjs`)
  // Nobody else writes a file of that name.
  const site = JSON.parse(await readFile(`${path}.json`, 'utf8')) as Site
  return async (page, reads) => {
    const response = await createApp(site, memoryFiles(reads)).request(origin + page)
    if (response.status !== 200) throw new Error(`${page} answered ${response.status}`)
    return { html: await response.text(), headers: [...response.headers] }
  }
}

/** Loads the app from `folder`, under a name made of its content. */
export async function loadApp(folder: string): Promise<App> {
  const content = await bundleApp()
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  const path = `/app.${hash}.mjs`
  await writeOutput(folder, [{ path, content }])
  return importApp(join(folder, path))
}

async function importApp(path: string): Promise<App> {
  // The bundle has the exports of its entry.
  return (await import(pathToFileURL(path).href)) as App
}

/** The app as a module for Node, which reads no JSX. */
async function bundleApp(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [sourceFile('app.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    platform: 'node',
    target: 'node22',
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}
