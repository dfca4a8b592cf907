import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Site } from '../views/site.ts'
import { bundle } from './bundle.ts'
import { type Colours, recolour } from './colours.ts'
import type { OutputFile } from './output.ts'
import { sourceFile } from './paths.ts'

/** The browser's files, the addresses that pages name them by, and the style that pages carry. */
export interface BrowserFiles {
  readonly files: readonly OutputFile[]
  readonly addresses: Site['files']
  readonly style: Site['style']
  /** The script that stands in every page. */
  readonly early: Site['early']
}

/** Bundles the stylesheet and our scripts, and takes htmx as it is published, as a module. */
export async function browserFiles(colours: Colours): Promise<BrowserFiles> {
  const published = createRequire(import.meta.url).resolve('htmx.org/dist/htmx.esm.min.js')
  const htmx = fingerprinted('htmx', 'js', await readFile(published))
  const [style, main] = await Promise.all([
    bundle(sourceFile('views/style.css')),
    bundle(sourceFile('client/main.ts'), { HTMX: JSON.stringify(htmx.path) }, 'esm'),
  ])
  const files = { htmx, client: fingerprinted('client', 'js', main) }
  const scripts = JSON.stringify([files.htmx.path, files.client.path])
  const early = await bundle(sourceFile('client/early.ts'), { SCRIPTS: scripts })
  return {
    files: Object.values(files),
    addresses: {
      htmx: files.htmx.path,
      client: files.client.path,
    },
    style: hashed(recolour(Buffer.from(style).toString().trim(), colours)),
    early: hashed(Buffer.from(early).toString().trim()),
  }
}

/** A text, and its hash for a content security policy: https://www.w3.org/TR/CSP3/#grammardef-hash-source. */
function hashed(text: string): Site['style'] {
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` }
}

function fingerprinted(name: string, extension: string, content: Uint8Array): OutputFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  return { path: `/static/${name}.${hash}.${extension}`, content }
}
