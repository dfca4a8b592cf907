import type { EssaySummary, Language } from '../essay/essay.ts'
import { readingMinutes } from '../essay/length.ts'
import { stringsFor } from './strings.ts'

/** The line under an essay's title: its author, date, length and reading time. */
export function Facts({ essay, lang }: { readonly essay: EssaySummary; readonly lang: Language }) {
  const strings = stringsFor(lang)
  return (
    <p class="facts" lang={lang}>
      {essay.author && <span>{essay.author}</span>}
      {essay.date && <time datetime={essay.date}>{strings.date(essay.date)}</time>}
      <span>{strings.length(essay.length, essay.lang)}</span>
      <span>{strings.minutes(readingMinutes(essay.length, essay.lang))}</span>
    </p>
  )
}
