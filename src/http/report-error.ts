import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { log } from './log.ts'

/**
 * Logs what went wrong with a request, under its name. The route is logged and not the address, and
 * of an unforeseen error its place and not its message: both may hold what a reader typed.
 */
export function reportError(error: Error, c: Context, id: string, status: number): void {
  log('error', 'request', {
    id,
    status,
    method: c.req.method,
    route: c.req.routePath,
    reason: error instanceof HTTPException ? error.message : error.name,
    ...(!(error instanceof HTTPException) && { at: placesOf(error) }),
  })
}

function placesOf({ stack = '' }: Error): string {
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return places
    .slice(0, 5)
    .map((line) => line.trim())
    .join(' ')
}
