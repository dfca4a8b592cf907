import type { Site } from './site.ts'
import type { Strings } from './strings.ts'
import { Suggestions } from './suggestions.tsx'

/** Longer than any query worth asking; the search itself cuts what is too long for it. */
const longestQuery = 200

interface SearchFormProps {
  readonly site: Site
  readonly strings: Strings
  readonly query: string
  /** Slug of the essay on this page, which may be searched alone. */
  readonly essay?: string | undefined
}

/**
 * The search field. It works as a plain form; with scripts, `search:settled` is raised on the
 * field when typing has settled, and htmx fills `#results` with the answer.
 */
export function SearchForm({ site, strings, query, essay }: SearchFormProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: older browsers within apps do not know <search>
    <form class="finder" action="/search" method="get" role="search">
      <label class="unseen" for="query">
        {strings.searchHint}
      </label>
      <input
        id="query"
        type="search"
        name="q"
        value={query}
        placeholder={strings.searchHint}
        maxlength={longestQuery}
        enterkeyhint="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        hx-get="/search"
        hx-trigger="search:settled"
        hx-target="#results"
        hx-swap="innerMorph"
        hx-sync="this:replace"
        hx-include="closest form"
        hx-indicator="closest form, #results"
      />
      <button type="submit" aria-label={strings.search}>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <circle cx="10.5" cy="10.5" r="6.5" />
          <path d="m15.5 15.5 5 5" />
        </svg>
      </button>
      {essay !== undefined && (
        <label class="scope">
          <input type="checkbox" name="essay" value={essay} /> {strings.onlyThisEssay}
        </label>
      )}
      <Suggestions site={site} />
    </form>
  )
}
