import type { Context } from 'hono'
import { within } from './assets.ts'

/**
 * Seconds for which a value is kept, where the platform does not need the room before. It cannot go
 * stale, since a deploy is part of its name.
 */
const keptFor = 24 * 60 * 60
/** Milliseconds after which what is kept is not waited for: making it takes no longer. */
const longestLook = 200

/** What wrangler.toml binds, where it does: the name of what was uploaded, code and files alike. */
interface Bindings {
  readonly VERSION?: { readonly id: string }
}

/**
 * A value that Cloudflare keeps at the place nearest to the reader, for one deploy alone; made where
 * it is not there. Where nothing can be kept (outside of a Worker, without the binding), and where the
 * platform's cache fails, it is made each time.
 *
 * @param name says all that the value depends on, beside the deploy: no header, and no word of who asks
 * @param made answers the value, and whether others may have it
 */
export async function fromEdge<T>(
  c: Context,
  name: URLSearchParams,
  made: () => Promise<{ readonly value: T; readonly keep: boolean }>,
): Promise<{ readonly value: T; readonly kept: boolean }> {
  const version = (c.env as Bindings | undefined)?.VERSION?.id
  const context = executionContext(c)
  if (!version || !context || !('caches' in globalThis)) {
    return { value: (await made()).value, kept: false }
  }
  // A cache of our own: no request from outside is answered from it, whatever its address is. The
  // host is the request's, since Cloudflare would have to look up any other.
  const key = `${new URL(c.req.url).origin}/${version}?${name}`
  const look = async (): Promise<T | undefined> => {
    const found = await (await caches.open('wenyuan')).match(key)
    // Only the code of this version has written it, from a value of this type.
    return found && ((await found.json()) as T)
  }
  const found = await within(longestLook, look()).catch(() => undefined)
  if (found !== undefined) return { value: found, kept: true }
  const { value, keep } = await made()
  if (keep) {
    const headers = { 'Cache-Control': `public, max-age=${keptFor}` }
    const put = async (): Promise<void> =>
      (await caches.open('wenyuan')).put(key, Response.json(value, { headers }))
    // A value that is not kept is made again.
    context.waitUntil(put().catch(() => undefined))
  }
  return { value, kept: false }
}

/** What keeps a Worker awake beyond its answer; Hono throws where there is none. */
function executionContext(c: Context): Pick<Context['executionCtx'], 'waitUntil'> | undefined {
  try {
    return c.executionCtx
  } catch {
    return undefined
  }
}
