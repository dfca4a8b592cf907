import site from '../../dist/site.json'
import { type App, createApp } from '../../src/app.ts'
import { type AssetsBinding, assetReader } from '../../src/http/assets.ts'
import { checkedFiles } from '../../src/http/checked-files.ts'
import type { Bindings } from '../../src/http/rate-limit.ts'
import type { Site } from '../../src/views/site.ts'
import type { Fault } from './faults.ts'

/** The site as each case finds it: nothing kept from another. */
const cases = new Map<string, Case>()

interface Case {
  readonly app: App
  faults: readonly Fault[]
  /** How often each file was asked for in this request. */
  reads: Map<string, number>
}

/** The real site over the real files, which fail as the request says. */
export default {
  fetch(request: Request, env: Bindings & { readonly ASSETS: AssetsBinding }) {
    const name = request.headers.get('X-Case') ?? ''
    let found = cases.get(name)
    if (!found) {
      const read = assetReader({ fetch: (url) => failing(url, env.ASSETS, cases.get(name)) })
      // The build writes the file from a value of this type.
      found = {
        app: createApp(site as Site, checkedFiles(read, site.deploy)),
        faults: [],
        reads: new Map(),
      }
      cases.set(name, found)
    }
    // The test writes the header from a value of this type.
    found.faults = JSON.parse(request.headers.get('X-Faults') ?? '[]') as readonly Fault[]
    found.reads = new Map()
    return found.app.fetch(request, env)
  },
}

async function failing(
  url: string,
  assets: AssetsBinding,
  given: Case | undefined,
): Promise<Response> {
  const { pathname } = new URL(url)
  const { faults = [], reads = new Map<string, number>() } = given ?? {}
  const before = reads.get(pathname) ?? 0
  reads.set(pathname, before + 1)
  const fault = faults.find(
    ({ path, share = 1, times = Number.POSITIVE_INFINITY }) =>
      new RegExp(path).test(pathname) && before < times && Math.random() < share,
  )
  const whole = (): Promise<Response> => assets.fetch(url)
  switch (fault?.kind) {
    case undefined:
      return whole()
    case 'missing':
      return new Response('no such file', { status: 404 })
    case 'throws':
      throw new Error('the storage is gone')
    case 'hangs':
      return new Promise(() => {})
    case 'stalls':
      return new Response(
        new ReadableStream({ start: (stream) => stream.enqueue(Uint8Array.of(91)) }),
      )
    case 'answers 500':
      return new Response('broken', { status: 500 })
    case 'is cut off': {
      const bytes = await (await whole()).arrayBuffer()
      return new Response(bytes.slice(0, bytes.byteLength / 2))
    }
    case 'is garbled': {
      const bytes = new Uint8Array(await (await whole()).arrayBuffer())
      const at = Math.floor(bytes.length / 2)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      return new Response(bytes)
    }
    case 'is of another deploy':
      return assets.fetch(`https://assets.invalid/other${pathname}`)
  }
}
