import type { Strings } from './strings.ts'

/** Longer than any query worth asking; the search itself cuts what is too long for it. */
const longestQuery = 200

/**
 * The search field. It works as a plain form; with scripts, `search:settled` is raised on the
 * field when typing has settled, and htmx fills `#results` with the answer.
 */
export function SearchForm({
  strings,
  query,
}: {
  readonly strings: Strings
  readonly query: string
}) {
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
        hx-indicator="closest form, #results"
      />
      <button type="submit" aria-label={strings.search}>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <circle cx="10.5" cy="10.5" r="6.5" />
          <path d="m15.5 15.5 5 5" />
        </svg>
      </button>
    </form>
  )
}
