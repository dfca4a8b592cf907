import type { Essay } from '../essay/essay.ts'
import { markHtml } from '../search/mark-html.ts'
import type { Phrase } from '../search/query.ts'

/** The essay with what a search looked for marked, in its headings and text. */
export function markEssay(essay: Essay, phrases: readonly Phrase[]): Essay {
  if (phrases.length === 0) return essay
  return {
    ...essay,
    sections: essay.sections.map(({ linked, ...section }) => ({
      ...section,
      heading: markHtml((linked ?? section).heading, phrases),
      html: markHtml((linked ?? section).html, phrases),
    })),
  }
}
