import { HTTPException } from 'hono/http-exception'
import { within } from '../http/assets.ts'
import { countSearch } from '../http/count-search.ts'
import { fromEdge } from '../http/edge-cache.ts'
import { readPage } from '../http/page.ts'
import { serverTiming } from '../http/server-timing.ts'
import { parseQuery } from '../search/query.ts'
import type { SearchResult } from '../search/result.ts'
import { type Page, search } from '../search/search.ts'
import { startTrace } from '../search/trace.ts'
import type { Route } from './content.ts'
import { queryOf } from './query.ts'

/** Milliseconds after which a search is given up: the browser waits for ten seconds. */
export const longestSearch = 8000

/**
 * What a request asks for, searched, or kept from when another asked the same; how long the parts
 * took goes into `Server-Timing`. The result is kept and not the answer, so that no header of one
 * request can be part of what another is answered with.
 * @throws {HTTPException} 503 where the index cannot be read
 */
export async function answer(c: Route): Promise<SearchResult> {
  const { site, index } = c.var
  const page = readPage(c.req.query())
  const query = queryOf(c.req.url)
  const trace = startTrace()
  let kept = false
  try {
    const found = await fromEdge(c, nameOf(site.deploy, query, page), async () => {
      const value = await within(longestSearch, search(index, query, page, trace))
      return { value, keep: !value.partial }
    })
    kept = found.kept
    if (site.analytics === 'searches') countSearch(c, found.value)
    return found.value
  } catch (cause) {
    throw new HTTPException(503, { message: 'the index cannot be read', cause })
  } finally {
    c.header('Server-Timing', serverTiming(trace, kept))
  }
}

/** All that a result depends on: the files, the query as it is searched, and the page. */
function nameOf(deploy: string, typed: string, { offset, limit }: Page): URLSearchParams {
  const { text, cut } = parseQuery(typed)
  const parts = { deploy, q: text, cut, offset, limit }
  return new URLSearchParams(Object.entries(parts).map(([name, value]) => [name, String(value)]))
}
