import type { AssetsBinding } from '../../src/http/assets.ts'
import type { Find, WholeIndex } from './engine.ts'

/** Where the parts of a whole index stand among the files of its Worker. */
export const partPath = (part: number): string => `/index-${part}`

/** What a Worker that holds a whole index answers with. */
interface WholeWorker {
  readonly fetch: (request: Request, env: { readonly ASSETS: AssetsBinding }) => Promise<Response>
}

/** A Worker that reads a whole index at its first request, and answers `?q=` with ten numbers. */
export function workerOf({ open }: Pick<WholeIndex, 'open'>): WholeWorker {
  let find: Find | undefined
  return {
    async fetch(request, env) {
      find ??= await open(await savedIn(env.ASSETS))
      const query = new URL(request.url).searchParams.get('q') ?? ''
      return Response.json(await find(query, 10))
    },
  }
}

async function savedIn(assets: AssetsBinding): Promise<string> {
  const decoder = new TextDecoder()
  let saved = ''
  for (let part = 0; ; part++) {
    const response = await assets.fetch(`https://assets.invalid${partPath(part)}`)
    const bytes = await response.arrayBuffer()
    if (!response.ok) return saved + decoder.decode()
    saved += decoder.decode(bytes, { stream: true })
  }
}
