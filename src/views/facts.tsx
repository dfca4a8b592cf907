import type { Child } from 'hono/jsx'
import type { EssaySummary, Language } from '../essay/essay.ts'
import { readingMinutes } from '../essay/length.ts'
import { groupPath } from './paths.ts'
import { stringsFor } from './strings.ts'

interface FactsProps {
  readonly essay: EssaySummary
  readonly lang: Language
  /** Whether the author leads to their other essays. */
  readonly linked?: boolean
  readonly children?: Child
}

/** The line under an essay's title: its author, date, length and reading time. */
export function Facts({ essay, lang, linked = false, children }: FactsProps) {
  const strings = stringsFor(lang)
  const minutes = <span>{strings.minutes(readingMinutes(essay.length, essay.lang))}</span>
  return (
    <p class="facts" lang={lang}>
      {essay.author && !linked && <span>{essay.author}</span>}
      {essay.author && linked && (
        <a rel="author" href={groupPath('authors', essay.author)}>
          {essay.author}
        </a>
      )}
      {essay.date && <time datetime={essay.date}>{strings.date(essay.date)}</time>}
      <span>{strings.length(essay.length, essay.lang)}</span>
      {/* What is last does not stand on a line alone. */}
      {children ? (
        <span class="together">
          {minutes}
          {children}
        </span>
      ) : (
        minutes
      )}
    </p>
  )
}
