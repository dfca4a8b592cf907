import type { Language } from '../essay/essay.ts'
import { essayPath } from './paths.ts'
import { stringsFor } from './strings.ts'

/** An essay to go on to. */
export interface Neighbour {
  readonly slug: string
  readonly title: string
}

interface NeighboursProps {
  readonly neighbours: { readonly previous?: Neighbour; readonly next?: Neighbour }
  readonly lang: Language
}

/** The essays before and after this one. */
export function Neighbours({ neighbours: { previous, next }, lang }: NeighboursProps) {
  if (!previous && !next) return null
  const strings = stringsFor(lang)
  return (
    <nav class="neighbours" aria-label={strings.neighbours}>
      {previous && (
        <a rel="prev" href={essayPath(previous.slug)}>
          <small>{strings.previous}</small>
          {previous.title}
        </a>
      )}
      {next && (
        <a rel="next" href={essayPath(next.slug)}>
          <small>{strings.next}</small>
          {next.title}
        </a>
      )}
    </nav>
  )
}
