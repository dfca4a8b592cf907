import type { Language, Section } from '../essay/essay.ts'
import { readingIds } from '../essay/reading.ts'
import { stringsFor } from './strings.ts'

interface ReadingsProps {
  readonly sections: readonly Section[]
  readonly lang: Language
}

/** What stood where the text is read otherwise: a note for each place, which leads back to it. */
export function Readings({ sections, lang }: ReadingsProps) {
  const readings = sections.flatMap((section) => section.readings ?? [])
  if (readings.length === 0) return null
  const strings = stringsFor(lang)
  return (
    <aside class="readings" lang={lang} aria-label={strings.errata}>
      <ol>
        {readings.map(({ number, read, stood, why }) => (
          <li id={readingIds.note(number)} title={why}>
            {strings.stood(read, stood)}{' '}
            <a href={`#${readingIds.text(number)}`} aria-label={strings.backToText}>
              ↩
            </a>
          </li>
        ))}
      </ol>
    </aside>
  )
}
