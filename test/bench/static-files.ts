import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

/** A file as a server answers with it. */
export interface StaticFile {
  readonly body: Buffer
  readonly type: string
}

/** Reads the file below `folder` that stands at a path of a URL: of a folder its index.html. */
export async function staticFile(folder: string, path: string): Promise<StaticFile | undefined> {
  const name = path.endsWith('/') ? `${path}index.html` : path
  const body = await readFile(join(folder, decodeURIComponent(name))).catch(() => undefined)
  return body && { body, type: types[extname(name)] ?? 'application/octet-stream' }
}
