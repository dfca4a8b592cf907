import { characterKind } from './character.ts'
import type { Folded } from './fold.ts'

/** Where something matched: from `start` up to `end`, in UTF-16 units of the original text. */
export interface Match {
  readonly start: number
  readonly end: number
}

/**
 * All places where a folded phrase stands in a folded text. A phrase that starts with a letter
 * starts a word; one that ends with two letters or more may end inside one, as its term does.
 *
 * `findPhrase(fold('战“疫”'), '战疫') // [{ start: 0, end: 4 }] – the closing quote is not part of it`
 */
export function findPhrase(folded: Folded, phrase: string): Match[] {
  const found: Match[] = []
  const { text, starts, ends } = folded
  if (phrase === '') return found
  const startsWord = isWord(phrase.at(0))
  const wholeWord = isWord(phrase.at(-1)) && !isWord(phrase.at(-2))
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    const after = at + phrase.length
    if (startsWord && isWord(text[at - 1])) continue
    if (wholeWord && isWord(text[after])) continue
    const start = starts[at]
    const end = ends[after - 1]
    if (start !== undefined && end !== undefined) found.push({ start, end })
  }
  return found
}

/** Matches in order, those that touch or overlap made one. */
export function mergeMatches(matches: readonly Match[]): Match[] {
  const merged: Match[] = []
  for (const match of [...matches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last && match.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, match.end) }
    } else {
      merged.push(match)
    }
  }
  return merged
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && characterKind(character) === 'word'
}
