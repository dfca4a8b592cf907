import { checkHealth, defaultSample, highestSample } from '../http/health.ts'
import { readNumber } from '../http/page.ts'
import type { Route } from './content.ts'

/** Whether what is deployed is whole: some of its files, read and compared with the build's list. */
export async function health(c: Route) {
  const { site, files } = c.var
  const sample = readNumber('sample', c.req.query('sample'), defaultSample, 1, highestSample)
  const from = readNumber('from', c.req.query('from'), 0, 0, 1_000_000)
  const found = await checkHealth(files, site.deploy, { sample, from })
  return c.json(found, found.healthy ? 200 : 503)
}
