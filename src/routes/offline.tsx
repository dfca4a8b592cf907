import { OfflinePage } from '../views/offline.tsx'
import type { Route } from './content.ts'

/** What the service worker shows in place of a page that it does not keep. */
export function offline(c: Route) {
  return c.html(<OfflinePage site={c.var.site} />)
}
