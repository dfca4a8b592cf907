import type { Language } from '../essay/essay.ts'
import { Layout } from './layout.tsx'
import { searchPath } from './paths.ts'
import type { Site } from './site.ts'
import { type Strings, stringsFor } from './strings.ts'

/** The statuses that a reader can meet. */
export type ProblemStatus = 400 | 404 | 405 | 429 | 500 | 503

interface ProblemProps {
  readonly status: ProblemStatus
  readonly lang: Language
  /** What exactly is wrong, where someone wrote the address by hand. */
  readonly detail?: string | undefined
  /** Names the request in the log. */
  readonly id?: string
}

/** Says what went wrong and what to do about it, with the search field above. */
export function ProblemPage({
  site,
  lang = site.lang,
  ...problem
}: Omit<ProblemProps, 'lang'> & { readonly site: Site; readonly lang?: Language }) {
  const [name, advice] = wordsFor(problem.status, stringsFor(lang))
  const subject = {
    title: `${name} · ${site.title}`,
    description: advice,
    type: 'website',
  } as const
  return (
    <Layout site={site} subject={subject} kind="problem" lang={lang}>
      <Problem lang={lang} {...problem} />
    </Layout>
  )
}

function Problem({ status, lang, detail, id }: ProblemProps) {
  const strings = stringsFor(lang)
  const [name, advice] = wordsFor(status, strings)
  return (
    <>
      <p class="number">{status}</p>
      <h1>{name}</h1>
      <p>{advice}</p>
      {detail !== undefined && (
        <p>
          <code lang="en">{detail}</code>
        </p>
      )}
      {id !== undefined && (
        <p>
          {strings.tellOwner} <code>{id}</code>
        </p>
      )}
      <p>
        <a class="button" href="/">
          {strings.toHome}
        </a>
      </p>
    </>
  )
}

/** The same in place of results, for the live search. */
export function ProblemResults({
  status,
  lang,
  query,
}: Pick<ProblemProps, 'status' | 'lang'> & { readonly query: string }) {
  const strings = stringsFor(lang)
  const [name, advice] = wordsFor(status, strings)
  return (
    <div class="results" data-title={name} data-query={query}>
      <p class="count">{name}</p>
      <p class="note">{advice}</p>
      <p>
        <a class="button retry" href={searchPath(query)}>
          {strings.retry}
        </a>
      </p>
    </div>
  )
}

function wordsFor(status: ProblemStatus, strings: Strings): readonly [string, string] {
  switch (status) {
    case 400:
      return [strings.badRequest, strings.badRequestAdvice]
    case 404:
      return [strings.notFound, strings.notFoundAdvice]
    case 405:
      return [strings.notAllowed, strings.notAllowedAdvice]
    case 429:
      return [strings.tooMany, strings.tooManyAdvice]
    case 500:
      return [strings.broken, strings.brokenAdvice]
    case 503:
      return [strings.unavailable, strings.unavailableAdvice]
  }
}
