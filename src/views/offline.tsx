import { raw } from 'hono/html'
import { Layout } from './layout.tsx'
import type { Site } from './site.ts'
import { stringsFor } from './strings.ts'

/**
 * What a reader without a network sees in place of what was not read before. The browser keeps it,
 * and the service worker puts links to what was read where the comment stands.
 */
export function OfflinePage({ site }: { readonly site: Site }) {
  const strings = stringsFor(site.lang)
  const subject = {
    title: `${strings.offline} · ${site.title}`,
    description: strings.offlineAdvice,
    type: 'website',
  } as const
  return (
    <Layout site={site} subject={subject} kind="problem">
      <h1>{strings.offline}</h1>
      <p>{strings.offlineAdvice}</p>
      <h2>{strings.offlineEssays}</h2>
      <ul>{raw('<!--read-->')}</ul>
    </Layout>
  )
}
