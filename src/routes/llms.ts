import { llms } from '../surfaces/llms.ts'
import type { Route } from './content.ts'
import { originOf } from './origin.ts'

/** Tells language models what there is to read. */
export async function llmsTxt(c: Route) {
  const { site, library } = c.var
  const newest = await library.catalogue(1)
  const text = llms(site, originOf(c), newest?.essays ?? [])
  return c.body(text, 200, { 'Content-Type': 'text/plain; charset=utf-8' })
}
