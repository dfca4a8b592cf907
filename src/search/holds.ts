import { fold } from './fold.ts'
import { findPhrase } from './match.ts'
import type { Index } from './open-index.ts'
import type { Phrase } from './query.ts'
import type { Candidate } from './query-index.ts'

/** Candidates whose text is read, at most, to see whether a phrase stands anywhere. */
const mostRead = 4

/** Whether one of the best candidates holds every phrase: all pairs of it may stand in others apart. */
export async function holds(
  index: Index,
  candidates: readonly Candidate[],
  phrases: readonly Phrase[],
): Promise<boolean> {
  // One pair, or one word, stands where its term does.
  if (candidates.length > 0 && phrases.every(({ text }) => [...text].length <= 2)) return true
  const best = candidates.slice(0, mostRead).map(({ section }) => section)
  const sections = await index.sections(best)
  return sections.some((section) => {
    if (!section) return false
    const parts = [section.title, section.label, section.text].map(fold)
    return phrases.every((phrase) => parts.some((part) => findPhrase(part, phrase).length > 0))
  })
}
