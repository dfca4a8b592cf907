import type { Route } from './content.ts'

/** Scheme and host of the site's addresses, without a slash at the end. */
export function originOf(c: Route): string {
  return c.var.site.origin ?? new URL(c.req.url).origin
}

/**
 * The same for pages that are rendered ahead of any request: where the owner has not said where
 * the site is, their addresses are relative.
 */
export function lastingOrigin(c: Route): string {
  const { site } = c.var
  return site.prerender ? (site.origin ?? '') : originOf(c)
}
