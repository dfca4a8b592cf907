import { once } from 'node:events'
import { createServer } from 'node:http'
import { compressedSize } from './compressed-size.ts'
import { type StaticFile, staticFile } from './static-files.ts'

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

/** Stands at `/` where the folder has nothing there. */
const emptyPage: StaticFile = {
  body: Buffer.from('<!doctype html><html lang="zh-Hans"><title>Empty</title>'),
  type: 'text/html; charset=utf-8',
}

/** Serves the files below a folder, and at `/` an empty page where it has none. */
export async function serveStatic(folder: string): Promise<StaticServer> {
  let served: Buffer[] = []
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    const file = (await staticFile(folder, pathname)) ?? (pathname === '/' ? emptyPage : undefined)
    if (!file) return response.writeHead(404).end()
    served.push(file.body)
    response.writeHead(200, { 'Content-Type': file.type }).end(file.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    take() {
      const taken = served
      served = []
      // Counted now, so that no reader waited for it.
      const bytes = taken.reduce((sum, body) => sum + compressedSize(body), 0)
      return { requests: taken.length, bytes }
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
