import type { Context } from 'hono'

/** What Cloudflare calls a request: https://developers.cloudflare.com/fundamentals/reference/cloudflare-ray-id/ */
const ray = /^[\da-f]{16}(?:-[A-Z]{3})?$/

/** A name for a request, to be found again in the log: Cloudflare's own, else a random one. */
export function requestId(c: Context): string {
  const given = c.req.header('CF-Ray') ?? ''
  return ray.test(given) ? given : crypto.randomUUID()
}
