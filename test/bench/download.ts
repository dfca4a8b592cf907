import { type Browser, chromium, type Request } from 'playwright-core'
import { launchOptions } from '../browser/launch-options.ts'
import { compressedSize } from './compressed-size.ts'
import { bundle } from './peers/pagefind.ts'
import type { Part } from './report.ts'
import { type Served, type StaticServer, serveStatic } from './static-server.ts'
import { quantile } from './statistics.ts'

/**
 * Counts what a reader's browser fetches from the first keystroke to the first results, with nothing
 * kept from before: of our site, at `origin`, and of Pagefind, whose files stand below `folder`.
 */
export async function measureDownload(
  origin: string,
  folder: string,
  queries: readonly string[],
): Promise<Part> {
  const server = await serveStatic(folder)
  const browser = await chromium.launch(launchOptions())
  const [ofOurs, ofPagefind, scripts]: [Served[], Served[], number[]] = [[], [], []]
  for (const query of queries) {
    const { page, search } = await oursInBrowser(browser, origin, query)
    scripts.push(page.bytes)
    ofOurs.push(search)
    ofPagefind.push(await pagefindInBrowser(browser, server, query))
  }
  await browser.close()
  await server.stop()
  const bytes = (of: readonly Served[], share: number): number =>
    quantile(
      of.map((each) => each.bytes),
      share,
    )
  const requests = (of: readonly Served[]): string =>
    String(
      quantile(
        of.map((each) => each.requests),
        0.5,
      ),
    )
  const script = quantile(scripts, 0.5)
  const rows = [
    { name: 'Wenyuan', of: ofOurs },
    { name: 'Pagefind', of: ofPagefind },
  ]
  const base = bytes(ofOurs, 0.5)
  return {
    name: 'download',
    title: 'What a reader downloads to the first results',
    text: `${queries.length} pieces of 2 to 4 characters in Chromium, each in a new profile: ten hits of Wenyuan, five of Pagefind, as its own interface shows at first, without that interface. Bytes are compressed (gzip). The page with Wenyuan's field has brought ${kilobytes(script)} of scripts before, which every page has.`,
    head: ['', 'requests', 'median', 'greatest', 'ratio'],
    rows: rows.map(({ name, of }) => [
      name,
      requests(of),
      kilobytes(bytes(of, 0.5)),
      kilobytes(bytes(of, 1)),
      (bytes(of, 0.5) / base).toFixed(1),
    ]),
    chart: {
      title: 'Compressed bytes from typing to the first results, median',
      unit: 'KB',
      bars: rows.map(({ name, of }) => ({ name, value: bytes(of, 0.5) / 1024 })),
    },
  }
}

async function oursInBrowser(browser: Browser, origin: string, query: string) {
  const page = await browser.newPage()
  const bodies: Promise<Served & { readonly script: boolean }>[] = []
  page.on('requestfinished', (request) => {
    // Chromium asks for the tab's icon anew when the address changes; no page waits for it.
    if (!request.url().endsWith('/favicon.svg')) bodies.push(sizeOf(request))
  })
  await page.goto(origin, { waitUntil: 'networkidle' })
  const opened = await Promise.all(bodies.splice(0))
  await page.getByRole('searchbox').fill(query)
  await page.locator('#results mark').first().waitFor()
  const searched = await Promise.all(bodies.splice(0))
  await page.close()
  return { page: sum(opened.filter(({ script }) => script)), search: sum(searched) }

  async function sizeOf(request: Request) {
    const response = await request.response()
    const body = (await response?.body()) ?? Buffer.alloc(0)
    const script = request.resourceType() === 'script'
    return { requests: 1, bytes: compressedSize(body), script }
  }
}

async function pagefindInBrowser(
  browser: Browser,
  server: StaticServer,
  query: string,
): Promise<Served> {
  const page = await browser.newPage()
  await page.goto(server.origin, { waitUntil: 'networkidle' })
  server.take()
  // Text, so that neither the compiler nor the bundle's types are asked of what runs in the page.
  await page.evaluate(`(async () => {
    const pagefind = await import('/${bundle}/pagefind.js')
    const { results } = await pagefind.search(${JSON.stringify(query)})
    await Promise.all(results.slice(0, 5).map((result) => result.data()))
  })()`)
  await page.close()
  return server.take()
}

function sum(parts: readonly Served[]): Served {
  return parts.reduce(
    (total, { requests, bytes }) => ({
      requests: total.requests + requests,
      bytes: total.bytes + bytes,
    }),
    { requests: 0, bytes: 0 },
  )
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}
