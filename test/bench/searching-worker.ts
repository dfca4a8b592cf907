import type { ExecutionContext } from 'hono'
import type { AssetsBinding } from '../../src/http/assets.ts'
import worker from '../../src/worker.ts'

/** The Worker without the binding by which it keeps results, so that it searches each time. */
export default {
  fetch: (
    request: Request,
    { ASSETS }: { readonly ASSETS: AssetsBinding },
    context: ExecutionContext,
  ): Response | Promise<Response> => worker.fetch(request, { ASSETS }, context),
}
