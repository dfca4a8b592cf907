import { breadcrumbs } from '../surfaces/json-ld.ts'
import { Layout } from './layout.tsx'
import type { Site } from './site.ts'
import { stringsFor } from './strings.ts'

interface ApiPageProps {
  readonly site: Site
  /** Scheme and host, without a slash at the end: `https://example.com`. */
  readonly origin: string
  /** A request that can be made, and what it answers just now. */
  readonly example: { readonly url: string; readonly answer: unknown } | undefined
}

/** Explains to people who write programs what the site answers them with. */
export function ApiPage({ site, origin, example }: ApiPageProps) {
  const strings = stringsFor(site.lang)
  const url = `${origin}/api`
  const subject = {
    title: `${strings.api} · ${site.title}`,
    description: strings.apiAdvice,
    type: 'website',
    url,
    canonical: url,
    lang: site.lang,
    data: breadcrumbs(origin, [
      { name: site.title, path: '/' },
      { name: strings.api, path: '/api' },
    ]),
  } as const
  const rows = [
    ['/search.json?q=', strings.apiSearch, '/search.json'],
    ['/essays.json?page=', strings.apiEssays, '/essays.json'],
    ['/essays/SLUG.md', strings.apiMarkdown, undefined],
    ['/feed.xml', strings.apiAtom, '/feed.xml'],
    ['/feed.json', strings.apiJsonFeed, '/feed.json'],
    ['/sitemap.xml', strings.apiSitemap, '/sitemap.xml'],
    ['/llms.txt', strings.apiModels, '/llms.txt'],
    ['/openapi.json', strings.apiDescription, '/openapi.json'],
  ] as const
  return (
    <Layout site={site} subject={subject} kind="api">
      <header class="opening">
        <h1>{strings.api}</h1>
        <p>{strings.apiAdvice}</p>
      </header>
      <dl class="addresses">
        {rows.map(([address, meaning, link]) => (
          <div>
            <dt>
              {link ? (
                <a class="address" href={link}>
                  <code>{address}</code>
                </a>
              ) : (
                <code>{address}</code>
              )}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      {example && (
        <section aria-label={strings.apiExample}>
          <h2>{strings.apiExample}</h2>
          <p>
            <a class="address" href={example.url}>
              <code>{decodeURI(example.url)}</code>
            </a>
          </p>
          <pre tabindex={0} translate="no">
            {JSON.stringify(example.answer, null, 2)}
          </pre>
        </section>
      )}
    </Layout>
  )
}
