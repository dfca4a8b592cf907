import { createMiddleware } from 'hono/factory'

/**
 * Pages may be kept, but are asked for again each time: a deploy shows at once. What a 304 says
 * takes the place of what was kept with the page, so it says the same.
 */
export const revalidate = createMiddleware(async (c, next) => {
  await next()
  const kept = c.res.ok || c.res.status === 304
  c.header('Cache-Control', kept ? 'public, max-age=0, must-revalidate' : 'no-store')
})
