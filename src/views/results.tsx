import type { EssaySummary, Language } from '../essay/essay.ts'
import type { Hit, SearchResult } from '../search/result.ts'
import { Chosen } from './chosen.tsx'
import { type Group, groupByEssay } from './groups.ts'
import { Pager } from './pager.tsx'
import { essayPath, searchPath, sectionPath } from './paths.ts'
import { Pieces } from './pieces.tsx'
import { type Strings, stringsFor } from './strings.ts'

interface SearchResultsProps {
  readonly result: SearchResult
  /** Essays to read where nothing was found. */
  readonly essays: readonly EssaySummary[]
  readonly lang: Language
}

/**
 * What a query was answered with. The page of results shows it, and the live search is answered
 * with it alone: `data-title` and `data-query` are for the script, which puts them in the window's
 * title and address.
 */
export function SearchResults({ result, essays, lang }: SearchResultsProps) {
  const { query, offset, limit, next } = result
  const strings = stringsFor(lang)
  return (
    <div class="results" data-title={strings.resultsFor(query)} data-query={query}>
      <h1 class="unseen">{strings.resultsFor(query)}</h1>
      <p class="count">{statusOf(result, strings)}</p>
      {result.instead !== undefined && (
        <p class="note">
          {strings.instead} <QueryLink query={result.instead} />
        </p>
      )}
      {result.readings.length > 0 && (
        <p class="note">
          {strings.readings}
          {result.readings.map((reading) => (
            <>
              {' '}
              <QueryLink query={reading} />
            </>
          ))}
        </p>
      )}
      {notesOf(result, strings).map((note) => (
        <p class="note">{note}</p>
      ))}
      {result.everywhere !== undefined && (
        <p class="note">
          <a href={searchPath(result.everywhere)}>{strings.everywhere}</a>
        </p>
      )}
      <Chosen label={strings.nearWords} words={result.words} />
      <Essays label={strings.orRead} essays={essays} />
      <ol class="groups">
        {groupByEssay(result.hits).map((group) => (
          <EssayHits group={group} lang={lang} strings={strings} />
        ))}
      </ol>
      <Pager
        label={strings.pages}
        previous={
          offset > 0
            ? {
                href: searchPath(query, Math.max(0, offset - limit)),
                text: strings.previousResults,
              }
            : undefined
        }
        next={
          next === undefined
            ? undefined
            : { href: searchPath(query, next), text: strings.nextResults }
        }
      />
    </div>
  )
}

function statusOf(result: SearchResult, strings: Strings): string {
  const { kind, total, offset, hits } = result
  if (kind === 'empty') return strings.askedNothing
  if (kind === 'wordless') return strings.wordless
  if (total === 0) return strings.foundNothing
  const found = strings.found(total)
  return hits.length < total && hits.length > 0
    ? found + strings.shown(offset + 1, offset + hits.length)
    : found
}

function notesOf(result: SearchResult, strings: Strings): readonly string[] {
  const searched = result.kind === 'all' || result.kind === 'most'
  return [
    searched && result.total === 0 ? strings.foundNothingAdvice : '',
    result.kind === 'most' && result.total > 0 ? strings.most : '',
    result.cut ? strings.cut : '',
    result.partial ? strings.partial : '',
    result.unsearched.length > 0 ? strings.unsearched(result.unsearched.join(' ')) : '',
  ].filter((note) => note !== '')
}

function Essays({
  label,
  essays,
}: {
  readonly label: string
  readonly essays: readonly EssaySummary[]
}) {
  if (essays.length === 0) return null
  return (
    <div class="chosen titles">
      <p>{label}</p>
      <ul>
        {essays.map(({ slug, title, lang }) => (
          <li>
            <a href={essayPath(slug)} lang={lang}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function QueryLink({ query }: { readonly query: string }) {
  return <a href={searchPath(query)}>{query}</a>
}

/** Hits shown of one essay before the reader asks for the rest. */
const mostShown = 3

function EssayHits({
  group: { essay, hits },
  lang,
  strings,
}: {
  readonly group: Group
  readonly lang: Language
  readonly strings: Strings
}) {
  const rest = hits.slice(mostShown)
  return (
    <li lang={essay.lang === lang ? undefined : essay.lang}>
      <h2>
        <a href={essayPath(essay.slug)}>
          <Pieces pieces={essay.pieces} />
        </a>
      </h2>
      <ol class="hits">
        {hits.slice(0, mostShown).map((hit) => (
          <HitItem hit={hit} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details class="more">
          <summary>{strings.moreInEssay(rest.length)}</summary>
          <ol class="hits">
            {rest.map((hit) => (
              <HitItem hit={hit} />
            ))}
          </ol>
        </details>
      )}
    </li>
  )
}

function HitItem({ hit }: { readonly hit: Hit }) {
  return (
    <li>
      <a class="hit" href={sectionPath(hit.essay.slug, hit.section.id, hit.query)}>
        <strong>
          <Pieces pieces={hit.section.pieces} />
        </strong>
        <span>
          <Pieces pieces={hit.excerpt} />
        </span>
      </a>
    </li>
  )
}
