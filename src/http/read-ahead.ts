import type { MiddlewareHandler } from 'hono'

/**
 * Names, with each page, the file of rules by which a browser may fetch an essay while its link is
 * pointed at or touched: https://html.spec.whatwg.org/multipage/speculative-loading.html. A browser
 * that saves data does not.
 */
export const readAhead: MiddlewareHandler = async (context, next) => {
  await next()
  const type = context.res.headers.get('Content-Type') ?? ''
  if (type.startsWith('text/html')) context.header('Speculation-Rules', '"/speculation-rules.json"')
}
