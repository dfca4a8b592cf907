import type { EssaySummary } from '../essay/essay.ts'
import type { SearchResult } from '../search/result.ts'
import { Chosen } from './chosen.tsx'
import { Layout } from './layout.tsx'
import { SearchResults } from './results.tsx'
import type { Site } from './site.ts'
import { stringsFor } from './strings.ts'

interface SearchPageProps {
  readonly site: Site
  readonly result: SearchResult
  readonly essays: readonly EssaySummary[]
}

/** The page of results. When the field is emptied, what is left is how to search. */
export function SearchPage({ site, result, essays }: SearchPageProps) {
  const strings = stringsFor(site.lang)
  const asked = result.kind !== 'empty'
  const name = asked ? strings.resultsFor(result.query) : strings.search
  const title = `${name} · ${site.title}`
  return (
    <Layout
      site={site}
      subject={{ title, description: site.description, type: 'website' }}
      kind="search"
      query={result.query}
      results={
        asked ? <SearchResults result={result} essays={essays} lang={site.lang} /> : undefined
      }
    >
      <h1>{strings.search}</h1>
      <p>{strings.askedNothing}</p>
      <Chosen label={strings.chosen} words={site.searches} />
    </Layout>
  )
}
