import type { Language } from '../essay/essay.ts'
import { Layout } from './layout.tsx'
import type { Site } from './site.ts'
import { type Strings, stringsFor } from './strings.ts'

/** The statuses that a reader can meet. */
export type ProblemStatus = 400 | 404 | 405 | 500 | 503

interface ProblemPageProps {
  readonly site: Site
  readonly status: ProblemStatus
  readonly lang?: Language
  /** What exactly is wrong, where someone wrote the address by hand. */
  readonly detail?: string | undefined
}

/** Says what went wrong and what to do about it, with the search field above. */
export function ProblemPage({ site, status, lang = site.lang, detail }: ProblemPageProps) {
  const strings = stringsFor(lang)
  const [name, advice] = wordsFor(status, strings)
  const subject = {
    title: `${name} · ${site.title}`,
    description: advice,
    type: 'website',
  } as const
  return (
    <Layout site={site} subject={subject} kind="problem" lang={lang}>
      <p class="number">{status}</p>
      <h1>{name}</h1>
      <p>{advice}</p>
      {detail !== undefined && (
        <p>
          <code lang="en">{detail}</code>
        </p>
      )}
      <p>
        <a class="button" href="/">
          {strings.toHome}
        </a>
      </p>
    </Layout>
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
    case 500:
      return [strings.broken, strings.brokenAdvice]
    case 503:
      return [strings.unavailable, strings.unavailableAdvice]
  }
}
