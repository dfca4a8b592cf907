import type { BrowserContext } from 'playwright-core'

/**
 * Collects what goes wrong in a context's pages, a line each, as it happens: errors on the console
 * (a break of the content security policy is one), errors that no code caught, failed requests.
 */
export function watch(context: BrowserContext): readonly string[] {
  const troubles: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error')
      troubles.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => {
    const { message } = error.error()
    // The browser gives up a view transition where the next page was shown before it was ready.
    if (!message.startsWith('Transition was')) troubles.push(`error: ${message}`)
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // The page itself took the request back, as it does with a search when a newer one follows.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`request: ${request.url()} ${reason}`)
  })
  return troubles
}
