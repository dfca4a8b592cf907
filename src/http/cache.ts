import { createMiddleware } from 'hono/factory'

/** Pages may be kept, but are asked for again each time: a deploy shows at once. */
export const revalidate = createMiddleware(async (c, next) => {
  await next()
  c.header('Cache-Control', c.res.ok ? 'public, max-age=0, must-revalidate' : 'no-store')
})
