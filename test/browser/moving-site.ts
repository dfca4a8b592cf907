import { once } from 'node:events'
import { createServer } from 'node:http'

export interface MovingSite extends AsyncDisposable {
  /** Scheme, host and port. */
  readonly origin: string
}

/** One address for sites that follow each other: each request goes to what `target` names then. */
export async function movingSite(target: () => string): Promise<MovingSite> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '/', target()), {
      redirect: 'manual',
      headers: { 'HX-Request': String(request.headers['hx-request'] ?? '') },
    })
    const headers = Object.fromEntries(answer.headers)
    delete headers['content-encoding']
    delete headers['content-length']
    response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
