import type { EssaySummary } from '../essay/essay.ts'
import { webSite } from '../surfaces/json-ld.ts'
import { Browse } from './browse.tsx'
import { Entry } from './entry.tsx'
import { Layout } from './layout.tsx'
import { Pager } from './pager.tsx'
import { goneAnchor, homePath } from './paths.ts'
import type { Site } from './site.ts'
import { stringsFor } from './strings.ts'

interface HomePageProps {
  readonly site: Site
  /** Scheme and host, without a slash at the end: `https://example.com`; empty where not known. */
  readonly origin: string
  /** The essays of this page, in the order to show them. */
  readonly essays: readonly EssaySummary[]
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** The site's front: its essays, set like the contents of a journal. */
export function HomePage({ site, origin, essays, page, pages }: HomePageProps) {
  const strings = stringsFor(site.lang)
  const url = origin + homePath(page)
  const title = page > 1 ? `${strings.pageOf(page, pages)} · ${site.title}` : site.title
  const subject = {
    title,
    description: site.description,
    type: 'website',
    url,
    canonical: url,
    lang: site.lang,
    data: webSite(site, origin),
  } as const
  return (
    <Layout site={site} subject={subject} kind="home">
      <div class="masthead">
        <h1>{site.title}</h1>
        <p class="description">{site.description}</p>
      </div>
      {page === 1 && (
        <p id={goneAnchor} class="note arrival">
          {strings.goneEssay}
        </p>
      )}
      <Browse site={site} />
      <h2 class="unseen">{strings.essays}</h2>
      {essays.length === 0 && <p class="none">{strings.noEssays}</p>}
      <ol class="essays">
        {essays.map((essay) => (
          <Entry essay={essay} lang={site.lang} />
        ))}
      </ol>
      <Pager
        label={strings.pages}
        previous={page > 1 ? { href: homePath(page - 1), text: strings.newer } : undefined}
        here={pages > 1 ? strings.pageOf(page, pages) : undefined}
        next={page < pages ? { href: homePath(page + 1), text: strings.older } : undefined}
      />
    </Layout>
  )
}
