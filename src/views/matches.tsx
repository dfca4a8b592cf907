import type { Essay, Language } from '../essay/essay.ts'
import type { Script } from '../essay/language.ts'
import { countMatches } from '../search/mark-html.ts'
import type { Opening } from './essay.tsx'
import { Icon } from './icon.tsx'
import { sectionPath } from './paths.ts'
import { stringsFor } from './strings.ts'

interface MatchesProps {
  readonly essay: Essay
  readonly open: Opening
  readonly lang: Language
  /** The script that the essay is converted to. */
  readonly script: Script | undefined
}

/**
 * For a reader who came from a search: how many matches are marked, the way from one to the next,
 * for which the script is needed, and the way back to the text without marks.
 */
export function Matches({ essay, open, lang, script }: MatchesProps) {
  const strings = stringsFor(lang)
  const { id } = open.section
  const count = essay.sections.reduce(
    (sum, { heading, html }) => sum + countMatches(heading) + countMatches(html),
    0,
  )
  if (count === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div class="matches" role="group" aria-label={strings.matchesOf(open.query)}>
      <output>{strings.matches(count)}</output>
      <button type="button" class="previous scripted" aria-label={strings.previousMatch}>
        <Icon path="m6 14 6-6 6 6" />
      </button>
      <button type="button" class="next scripted" aria-label={strings.nextMatch}>
        <Icon path="m6 10 6 6 6-6" />
      </button>
      <a class="clear" href={`${sectionPath(essay.slug, id, '', script)}#${id}`}>
        {strings.clearMatches}
      </a>
    </div>
  )
}
