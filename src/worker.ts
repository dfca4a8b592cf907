import site from '../dist/site.json'
import { type App, createApp } from './app.ts'
import { type AssetsBinding, assetReader } from './http/assets.ts'
import { checkedFiles } from './http/checked-files.ts'
import type { Bindings } from './http/rate-limit.ts'
import type { Site } from './views/site.ts'

let app: App | undefined

export default {
  fetch(
    request: Request,
    env: Bindings & { readonly ASSETS: AssetsBinding },
    context: Parameters<App['fetch']>[2],
  ): Response | Promise<Response> {
    // The build writes the file from a value of this type.
    app ??= createApp(site as Site, checkedFiles(assetReader(env.ASSETS), site.deploy))
    return app.fetch(request, env, context)
  },
}
