import type { EssaySummary, Language } from '../essay/essay.ts'
import { Facts } from './facts.tsx'
import { essayPath } from './paths.ts'

interface EntryProps {
  readonly essay: EssaySummary
  /** Language of the words around it. */
  readonly lang: Language
}

/** An essay in a list: its title, its facts and its summary. */
export function Entry({ essay, lang }: EntryProps) {
  return (
    <li lang={essay.lang === lang ? undefined : essay.lang}>
      <h3>
        <a href={essayPath(essay.slug)}>{essay.title}</a>
      </h3>
      <Facts essay={essay} lang={lang} />
      {essay.summary && <p class="summary">{essay.summary}</p>}
    </li>
  )
}
