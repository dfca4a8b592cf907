import { Agent, get } from 'node:http'
import type { Browser } from 'playwright-core'
import type { ServedSite } from '../serve-site.ts'

/** Something that answers queries, and can be started anew. */
export interface Answerer {
  readonly name: string
  /** The answerer that does nothing, over the same way. */
  readonly floor: string
  /** Starts it with nothing read yet. */
  readonly start: () => Promise<Started>
}

export interface Started {
  /** Asks, and answers the milliseconds to the end of the answer. */
  readonly ask: (query: string) => Promise<number>
  readonly stop: () => Promise<void>
}

/** How a query is asked: the path, and headers that go with it. */
export interface Asking {
  readonly path: (query: string) => string
  readonly headers?: Readonly<Record<string, string>>
}

/** Asks a Worker over one connection, which is open, and the server's other parts awake, when it is asked first. */
export async function overHttp(site: ServedSite, { path, headers = {} }: Asking): Promise<Started> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  // A file is answered without waking the Worker.
  await timed(agent, `${site.origin}/robots.txt`, {})
  const ask = (query: string): Promise<number> => timed(agent, site.origin + path(query), headers)
  return {
    // workerd now and then closes a connection that was left open.
    ask: (query) => ask(query).catch(() => ask(query)),
    async stop() {
      agent.destroy()
      await site.stop()
    },
  }
}

function timed(
  agent: Agent,
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    get(address, { agent, headers }, (response) => {
      response.on('error', reject)
      response.on('end', () => {
        const time = performance.now() - start
        if (response.statusCode === 200) resolve(time)
        else reject(new Error(`${address}: ${response.statusCode}`))
      })
      response.resume()
    }).on('error', reject)
  })
}

/**
 * Asks in a new page of a browser at `address`, with `script`: the source of an async function of the
 * query. Text, so that neither the compiler nor types of the page's modules are asked of it.
 */
export async function inBrowser(
  browser: Browser,
  address: string,
  script: string,
): Promise<Started> {
  const page = await browser.newPage()
  await page.goto(address, { waitUntil: 'networkidle' })
  return {
    async ask(query) {
      return page.evaluate<number>(`(async () => {
        const start = performance.now()
        await (${script})(${JSON.stringify(query)})
        return performance.now() - start
      })()`)
    },
    stop: () => page.close(),
  }
}
