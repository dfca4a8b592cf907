import { HTTPException } from 'hono/http-exception'
import { wantsFragment } from '../http/fragment.ts'
import { ParameterError } from '../http/page.ts'
import { limitPeriod } from '../http/rate-limit.ts'
import { reportError } from '../http/report-error.ts'
import { requestId } from '../http/request-id.ts'
import { parseQuery } from '../search/query.ts'
import { ProblemPage, ProblemResults, type ProblemStatus } from '../views/problem.tsx'
import type { Route } from './content.ts'
import { queryOf } from './query.ts'

/** Seconds after which to come back, where something cannot be read. */
const comeBack = 5

/** There is nothing at that address. */
export function notFound(c: Route) {
  return c.html(<ProblemPage site={c.var.site} status={404} />, 404)
}

/** Something went wrong: says what to do, as a page, as JSON or in place of the results. */
export function problem(error: Error, c: Route) {
  const { site } = c.var
  const status = statusOf(error)
  const id = requestId(c)
  if (status >= 500) reportError(error, c, id, status)
  const allow = c.res.headers.get('Allow')
  if (allow) c.header('Allow', allow)
  if (status === 429) c.header('Retry-After', String(limitPeriod))
  if (status === 503) c.header('Retry-After', String(comeBack))
  if (c.req.path.endsWith('.json')) {
    const message = status === 500 ? 'something broke' : error.message
    return c.json({ error: message, ...(status >= 500 && { id }) }, status)
  }
  const detail = status === 400 ? error.message : undefined
  const found = { status, detail, ...(status >= 500 && { id }) }
  if (c.req.path === '/search' && status === 429 && wantsFragment(c)) {
    const query = parseQuery(queryOf(c.req.url)).text
    return c.html(<ProblemResults status={status} lang={site.lang} query={query} />, status)
  }
  return c.html(<ProblemPage site={site} {...found} />, status)
}

function statusOf(error: Error): ProblemStatus {
  if (error instanceof ParameterError) return 400
  if (!(error instanceof HTTPException)) return 500
  const { status } = error
  return status === 405 || status === 429 || status === 503 ? status : 500
}
