import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'

const allowed = 'GET, HEAD'

/** The site is only read: any other method is refused, and OPTIONS says so. */
export const readOnly = createMiddleware(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  c.header('Allow', allowed)
  if (c.req.method === 'OPTIONS') return c.body(null, 204)
  throw new HTTPException(405, { message: `${c.req.method} is not one of ${allowed}` })
})
