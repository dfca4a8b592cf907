import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** About 50 kilobits a second: many frames of a page are painted while it is still coming. */
const bytes = 150
const milliseconds = 25

export interface SlowSite extends AsyncDisposable {
  /** Scheme, host and port. */
  readonly origin: string
}

/** The site at `origin` over a slow network: what stands in the body of its pages comes in small pieces. */
export async function slowSite(origin: string): Promise<SlowSite> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '/', origin), { redirect: 'manual' })
    const content = Buffer.from(await answer.arrayBuffer())
    const headers = Object.fromEntries(answer.headers)
    delete headers['content-encoding']
    delete headers['content-length']
    response.writeHead(answer.status, headers)
    const body = content.indexOf('<body')
    if (body >= 0) {
      response.write(content.subarray(0, body))
      for (let at = body; at < content.length; at += bytes) {
        response.write(content.subarray(at, at + bytes))
        await pause(milliseconds)
      }
    }
    response.end(body < 0 ? content : undefined)
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
