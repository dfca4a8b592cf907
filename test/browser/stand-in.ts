import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** An address of its own in front of a site. */
export interface StandIn extends AsyncDisposable {
  /** Scheme, host and port. */
  readonly origin: string
}

/** What the site answered, to be written to the browser. */
export interface Answer {
  readonly content: Buffer
  readonly response: ServerResponse
}

/**
 * Asks the site that `target` names at the time of each request, and has `write` end the response,
 * whose status and headers are written already.
 */
export async function standIn(
  target: () => string,
  write: (answer: Answer) => void | Promise<void>,
): Promise<StandIn> {
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const answer = await fetch(new URL(request.url ?? '/', target()), {
      redirect: 'manual',
      headers: { 'HX-Request': String(request.headers['hx-request'] ?? '') },
    })
    const headers = Object.fromEntries(answer.headers)
    // It comes decoded.
    delete headers['content-encoding']
    delete headers['content-length']
    response.writeHead(answer.status, headers)
    await write({ content: Buffer.from(await answer.arrayBuffer()), response })
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
