import { createHash } from 'node:crypto'
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
  /** Where readers ask for it. */
  readonly path: string
  readonly file: OutputFile
  /** What it is to be served with. */
  readonly headers: Headers
}

/** Only the path of an address is asked for. */
const origin = 'http://prerender.invalid'

/**
 * Renders pages with the same app that answers readers, over the files that it would read, so that
 * a page is the same whoever serves it.
 *
 * @param paths of pages, such as `/` or `/essays/rain`; throws where one does not answer 200
 * @param folder receives the app as a module that Node can run
 */
export async function prerender(
  site: Site,
  files: readonly OutputFile[],
  paths: readonly string[],
  folder: string,
): Promise<readonly Prerendered[]> {
  const app = (await loadApp(folder)).createApp(site, memoryFiles(files))
  const pages: Prerendered[] = []
  for (const path of paths) {
    const response = await app.request(origin + path)
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    const file = { path: fileOf(path), content: await response.text() }
    pages.push({ path, file, headers: response.headers })
  }
  return pages
}

/** The file that the platform serves for a path, as `html_handling` in `wrangler.toml` says. */
function fileOf(path: string): string {
  return path === '/' ? '/index.html' : `${path}.html`
}

/** Loads the app: Node reads no JSX, so it is bundled first, into `folder`, under a name made of its content. */
export async function loadApp(folder: string): Promise<App> {
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
  const content = outputFiles[0]?.contents ?? new Uint8Array()
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  const path = `/app.${hash}.mjs`
  await writeOutput(folder, [{ path, content }])
  // The bundle has the exports of its entry.
  return (await import(pathToFileURL(join(folder, path)).href)) as App
}
