import { HTTPException } from 'hono/http-exception'
import { within } from '../http/assets.ts'
import { countSearch } from '../http/count-search.ts'
import { readPage } from '../http/page.ts'
import { serverTiming } from '../http/server-timing.ts'
import type { SearchResult } from '../search/result.ts'
import { search } from '../search/search.ts'
import { startTrace } from '../search/trace.ts'
import type { Route } from './content.ts'
import { queryOf } from './query.ts'

/** Milliseconds after which a search is given up: the browser waits for ten seconds. */
export const longestSearch = 8000

/**
 * What a request asks for, searched; how long the parts took goes into `Server-Timing`.
 * @throws {HTTPException} 503 where the index cannot be read
 */
export async function answer(c: Route): Promise<SearchResult> {
  const { site, index } = c.var
  const page = readPage(c.req.query())
  const trace = startTrace()
  try {
    const found = await within(longestSearch, search(index, queryOf(c.req.url), page, trace))
    if (site.analytics === 'searches') countSearch(c, found)
    return found
  } catch (cause) {
    throw new HTTPException(503, { message: 'the index cannot be read', cause })
  } finally {
    c.header('Server-Timing', serverTiming(trace))
  }
}
