import type { Context } from 'hono'

/**
 * Whether htmx asks, and wants a fragment in place of a page. Caches must keep the two apart, so
 * the answer says that it depends on the header.
 */
export function wantsFragment(c: Context): boolean {
  c.header('Vary', 'HX-Request', { append: true })
  return c.req.header('HX-Request') === 'true'
}
