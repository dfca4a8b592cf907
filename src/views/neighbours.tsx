import type { Language } from '../essay/essay.ts'
import type { Neighbours as Both } from '../essay/library.ts'
import { essayPath } from './paths.ts'
import { stringsFor } from './strings.ts'

interface NeighboursProps {
  readonly neighbours: Both
  readonly lang: Language
}

/** The essays before and after this one. */
export function Neighbours({ neighbours: { previous, next }, lang }: NeighboursProps) {
  if (!previous && !next) return null
  const strings = stringsFor(lang)
  return (
    <nav class="neighbours" aria-label={strings.neighbours}>
      {previous && (
        <a rel="prev" href={essayPath(previous.slug, previous.script)}>
          <small>{strings.previous}</small>
          {previous.title}
        </a>
      )}
      {next && (
        <a rel="next" href={essayPath(next.slug, next.script)}>
          <small>{strings.next}</small>
          {next.title}
        </a>
      )}
    </nav>
  )
}
