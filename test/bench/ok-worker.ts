import type { AssetsBinding } from '../../src/http/assets.ts'

/** A Worker that does nothing: the floor of what workerd takes for a request; at `/file`, with a file read. */
export default {
  async fetch(request: Request, env: { readonly ASSETS: AssetsBinding }): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/file')
      await (await env.ASSETS.fetch('https://assets.invalid/robots.txt')).arrayBuffer()
    return new Response('ok')
  },
}
