import { characterKind } from './character.ts'
import type { Folded } from './fold.ts'
import type { Phrase } from './query.ts'

/** Where something matched: from `start` up to `end`, in UTF-16 units of the original text. */
export interface Match {
  readonly start: number
  readonly end: number
}

/**
 * All places where a phrase stands in a folded text. A phrase that starts with a letter starts a
 * word; one that ends with two letters or more may end inside one, as its term does, but for an
 * exact one.
 *
 * A quote that opens in a match is matched to its end.
 *
 * `findPhrase(fold('这场战“疫”里'), { text: '战疫', exact: false }) // [{ start: 2, end: 6 }]`
 */
export function findPhrase(folded: Folded, { text: phrase, exact }: Phrase): Match[] {
  const found: Match[] = []
  const { original, text, starts, ends } = folded
  if (phrase === '') return found
  const startsWord = isWord(phrase.at(0))
  const wholeWord = isWord(phrase.at(-1)) && (exact || !isWord(phrase.at(-2)))
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    const after = at + phrase.length
    if (startsWord && isWord(text[at - 1])) continue
    if (wholeWord && isWord(text[after])) continue
    const start = starts[at]
    const end = ends[after - 1]
    if (start !== undefined && end !== undefined) found.push(withQuotes(original, { start, end }))
  }
  return found
}

const closings: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
}

/** Takes in the mark that closes, or opens, one inside the match: a lone half reads as a slip. */
function withQuotes(original: string, { start, end }: Match): Match {
  const inside = original.slice(start, end)
  const before = original[start - 1] ?? ''
  const after = original[end] ?? ''
  const opensInside = Object.keys(closings).some(
    (opening) =>
      closings[opening] === after && inside.lastIndexOf(opening) > inside.lastIndexOf(after),
  )
  const closing = closings[before]
  const at = closing === undefined ? -1 : inside.indexOf(closing)
  const opening = inside.indexOf(before)
  const closesInside = at !== -1 && (opening === -1 || opening > at)
  return { start: closesInside ? start - 1 : start, end: opensInside ? end + 1 : end }
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
