import type { Language } from '../essay/essay.ts'
import type { Hit, SearchResult } from '../search/result.ts'
import { type Group, groupByEssay } from './groups.ts'
import { Pager } from './pager.tsx'
import { essayPath, searchPath, sectionPath } from './paths.ts'
import { Pieces } from './pieces.tsx'
import { type Strings, stringsFor } from './strings.ts'

interface SearchResultsProps {
  readonly result: SearchResult
  readonly lang: Language
}

/**
 * What a query was answered with. The page of results shows it, and the live search is answered
 * with it alone: `data-title` is for the script, which puts it in the window's title.
 */
export function SearchResults({ result, lang }: SearchResultsProps) {
  const { query, offset, limit, next } = result
  const strings = stringsFor(lang)
  return (
    <div class="results" data-title={strings.resultsFor(query)}>
      <h1 class="unseen">{strings.resultsFor(query)}</h1>
      <p class="count">{statusOf(result, strings)}</p>
      {notesOf(result, strings).map((note) => (
        <p class="note">{note}</p>
      ))}
      <ol class="groups">
        {groupByEssay(result.hits).map((group) => (
          <EssayHits group={group} query={query} lang={lang} />
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
  ].filter((note) => note !== '')
}

function EssayHits({
  group: { essay, hits },
  query,
  lang,
}: {
  readonly group: Group
  readonly query: string
  readonly lang: Language
}) {
  return (
    <li lang={essay.lang === lang ? undefined : essay.lang}>
      <h2>
        <a href={essayPath(essay.slug)}>
          <Pieces pieces={essay.pieces} />
        </a>
      </h2>
      <ol class="hits">
        {hits.map((hit) => (
          <li>
            <HitLink hit={hit} query={query} />
          </li>
        ))}
      </ol>
    </li>
  )
}

function HitLink({ hit, query }: { readonly hit: Hit; readonly query: string }) {
  return (
    <a class="hit" href={sectionPath(hit.essay.slug, hit.section.id, query)}>
      <strong>
        <Pieces pieces={hit.section.pieces} />
      </strong>
      <span>
        <Pieces pieces={hit.excerpt} />
      </span>
    </a>
  )
}
