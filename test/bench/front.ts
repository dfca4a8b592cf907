import { once } from 'node:events'
import { createServer } from 'node:http'
import { createServer as listen } from 'node:net'
import { gzipSync } from 'node:zlib'

/** A site with what stands in front of a Worker where it is deployed: a server that compresses. */
export interface Front {
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** What is compressed on its way, as Cloudflare does. */
const text = /^(?:text\/|image\/svg|application\/(?:javascript|json|manifest|speculationrules))/

/** Answers as the site at `origin` does, compressed; at the paths of `pages`, with those, alike. */
export async function serveFront(
  origin: string,
  pages: ReadonlyMap<string, string>,
): Promise<Front> {
  const server = createServer(async (request, response) => {
    const page = pages.get(request.url ?? '')
    const answer = page
      ? new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
      : await fetch(new URL(request.url ?? '/', origin), { redirect: 'manual' })
    const body = Buffer.from(await answer.arrayBuffer())
    const headers = Object.fromEntries(answer.headers)
    for (const name of ['content-length', 'content-encoding', 'transfer-encoding', 'connection']) {
      delete headers[name]
    }
    const compressed = text.test(headers['content-type'] ?? '') && body.length > 0
    if (compressed) headers['content-encoding'] = 'gzip'
    response.writeHead(answer.status, headers).end(compressed ? gzipSync(body) : body)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A port at which nothing answers now. */
export async function freePort(): Promise<number> {
  const server = listen()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const port = portOf(server)
  server.close()
  await once(server, 'close')
  return port
}

function portOf(server: { readonly address: () => unknown }): number {
  const address = server.address()
  const known = typeof address === 'object' && address !== null && 'port' in address
  if (!known || typeof address.port !== 'number') throw new Error('no port')
  return address.port
}
