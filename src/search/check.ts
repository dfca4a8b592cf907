import type { PhraseMatch } from './excerpt.ts'
import type { IndexedSection } from './files.ts'
import { fold } from './fold.ts'
import type { Candidate } from './found.ts'
import { findPhrase, type Match } from './match.ts'
import type { Phrase } from './query.ts'

/** A candidate with its text, and where the phrases of the query stand in it. */
export interface Checked {
  readonly candidate: Candidate
  readonly section: IndexedSection
  readonly title: readonly Match[]
  readonly label: readonly Match[]
  readonly text: readonly PhraseMatch[]
  /** Whether a phrase to leave out stands in it. */
  readonly barred: boolean
  /** Whether every phrase stands in it unbroken, and none of those to leave out. */
  readonly whole: boolean
}

/**
 * Looks for each phrase, and those to leave out, in a candidate's title, label and text: the index knows that all its pairs
 * are there, not that they stand together.
 */
export function check(
  candidate: Candidate,
  section: IndexedSection,
  phrases: readonly Phrase[],
  without: readonly Phrase[],
): Checked {
  const title = fold(section.title)
  const label = fold(section.label)
  const text = fold(section.text)
  const found = phrases.map((phrase) => ({
    title: findPhrase(title, phrase),
    label: findPhrase(label, phrase),
    text: findPhrase(text, phrase),
  }))
  const inSection = found.some(({ label, text }) => label.length + text.length > 0)
  const barred = without.some((phrase) =>
    [title, label, text].some((folded) => findPhrase(folded, phrase).length > 0),
  )
  return {
    candidate,
    section,
    title: found.flatMap(({ title }) => title),
    label: found.flatMap(({ label }) => label),
    text: found.flatMap(({ text }, phrase) => text.map((match) => ({ ...match, phrase }))),
    barred,
    whole:
      !barred &&
      (inSection || section.first) &&
      found.every(({ title, label, text }) => title.length + label.length + text.length > 0),
  }
}
