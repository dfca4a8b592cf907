import site from '../dist/site.json'
import { createApp } from './app.tsx'
import { type AssetsBinding, assetFiles } from './http/assets.ts'
import type { Site } from './views/site.ts'

let app: ReturnType<typeof createApp> | undefined

export default {
  fetch(
    request: Request,
    { ASSETS }: { readonly ASSETS: AssetsBinding },
  ): Response | Promise<Response> {
    // The build writes the file from a value of this type.
    app ??= createApp(site as Site, assetFiles(ASSETS))
    return app.fetch(request)
  },
}
