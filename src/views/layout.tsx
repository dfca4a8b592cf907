import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Language } from '../essay/essay.ts'
import { Head, type Subject } from './head.tsx'
import { Keys } from './keys.tsx'
import { groupListPath } from './paths.ts'
import { SearchForm } from './search-form.tsx'
import { Settings } from './settings.tsx'
import type { Site } from './site.ts'
import { type Strings, stringsFor } from './strings.ts'

interface LayoutProps {
  readonly site: Site
  readonly subject: Subject
  /** Names the page to the stylesheet. */
  readonly kind: 'home' | 'essay' | 'search' | 'group' | 'cite' | 'api' | 'problem'
  /** Language of the words around the essays, where it is not the site's. */
  readonly lang?: Language
  /** What stands in the search field. */
  readonly query?: string
  /** Slug of the essay that the page is of. */
  readonly essay?: string
  /** Search results, which stand in place of the page's own content. */
  readonly results?: Child
  readonly children?: Child
}

/**
 * The document around every page. `#results` is empty until there is something to show, and
 * `#page` is hidden as long as it is not, so that the page comes back as it was left.
 */
export function Layout(props: LayoutProps) {
  const { site, subject, kind, lang = site.lang, query = '', essay, results, children } = props
  const strings = stringsFor(lang)
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={lang}>
        <Head site={site} subject={subject} />
        <body class={kind}>
          <a class="skip" href="#main">
            {strings.skip}
          </a>
          <header class="top">
            <a class="name" href="/">
              <span class="seal" aria-hidden="true">
                {Array.from(site.title)[0]}
              </span>
              <span class="title">{site.title}</span>
            </a>
            <SearchForm site={site} strings={strings} query={query} essay={essay} />
            <button
              type="button"
              class="tool scripted"
              data-opens="look"
              aria-haspopup="dialog"
              aria-label={strings.settings}
            >
              Aa
            </button>
          </header>
          <p id="status" class="unseen" role="status" />
          <main id="main">
            <div id="results">{results}</div>
            <div id="page" hidden={results !== undefined}>
              {children}
            </div>
          </main>
          <Settings strings={strings} />
          <Keys strings={strings} />
          <Failure strings={strings} />
          <footer class="foot">
            <a href="/">{site.title}</a>
            {site.groups.map((kind) => (
              <a href={groupListPath(kind)}>{strings[kind]}</a>
            ))}
            <a href="/feed.xml">{strings.feed}</a>
            <a href="/api">{strings.api}</a>
            {site.licence?.url ? (
              <a rel="license" href={site.licence.url}>
                {site.licence.name}
              </a>
            ) : (
              site.licence && <span>{site.licence.name}</span>
            )}
            <button type="button" class="scripted" data-opens="keys" aria-haspopup="dialog">
              {strings.keys}
            </button>
          </footer>
        </body>
      </html>
    </>
  )
}

/** What the script puts in `#results` when no answer came. */
function Failure({ strings }: { readonly strings: Strings }) {
  return (
    <template id="failure">
      <div class="results">
        <h1>{strings.searchFailed}</h1>
        <p class="count">{strings.searchFailedAdvice}</p>
        <p>
          <a class="retry" href="/search">
            {strings.retry}
          </a>
        </p>
      </div>
    </template>
  )
}
