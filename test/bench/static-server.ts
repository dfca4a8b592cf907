import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { compressedSize } from './compressed-size.ts'

/** Serves files, and counts what it served. */
export interface StaticServer {
  readonly origin: string
  /** What was served since this was asked last. */
  readonly take: () => Served
  readonly stop: () => Promise<void>
}

export interface Served {
  readonly requests: number
  readonly bytes: number
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
}

/** Serves the files below a folder, and an empty page at `/`. */
export async function serveStatic(folder: string): Promise<StaticServer> {
  let served: Served = { requests: 0, bytes: 0 }
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const body =
      pathname === '/'
        ? Buffer.from('<!doctype html><html lang="zh-Hans"><title>Pagefind</title>')
        : await readFile(join(folder, pathname)).catch(() => undefined)
    if (!body) return response.writeHead(404).end()
    served = {
      requests: served.requests + 1,
      bytes: served.bytes + compressedSize(body),
    }
    const type = pathname === '/' ? types['.html'] : types[extname(pathname)]
    response.writeHead(200, { 'Content-Type': type ?? 'application/octet-stream' }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    take() {
      const taken = served
      served = { requests: 0, bytes: 0 }
      return taken
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
