import { best } from './best.ts'
import { fold } from './fold.ts'
import type { Found } from './found.ts'
import { findPhrase } from './match.ts'
import type { Index } from './open-index.ts'
import type { Phrase } from './query.ts'

/** Candidates whose text is read, at most, to see whether a phrase stands anywhere. */
const mostRead = 4

/** Whether one of the best sections found holds every phrase: all pairs of it may stand in others apart. */
export async function holds(
  index: Index,
  found: Found,
  phrases: readonly Phrase[],
): Promise<boolean> {
  // One pair, or one word, stands where its term does.
  if (found.sections.length > 0 && phrases.every(({ text }) => [...text].length <= 2)) return true
  const { manifest } = await index.counts()
  const numbers = best(found, manifest.undated, 0, mostRead).map(({ section }) => section)
  const sections = await index.sections(numbers)
  return sections.some((section) => {
    if (!section) return false
    const parts = [section.title, section.label, section.text].map(fold)
    return phrases.every((phrase) => parts.some((part) => findPhrase(part, phrase).length > 0))
  })
}
