import type { Spot } from './finding.ts'
import type { Words } from './words.ts'

/** Characters that grammar does not let follow themselves, and marks. */
const twice = /([的了是在和我有这這就也与與及为為被把不都而们們他她它，、；：。])\1+/g
/** The longest word that a doubled character is looked for in. */
const longest = 4

/**
 * Finds characters that stand twice by a slip: 的的, 了了, ，，. Where a word of the dictionary takes
 * one of the two, as 为了 and 了解 in 为了了解, or both, as in 不了了之, nothing is wrong.
 */
export function findDoubled(lines: readonly string[], words: Words): Spot[] {
  return lines.flatMap((text, line) =>
    [...text.matchAll(twice)].flatMap(({ 0: found, index: at }) => {
      // Three and more are meant: a sigh, a row of points.
      if (found.length > 2 || isInWord(text, at, words)) return []
      return [{ line, at, found, repair: found.charAt(0), why: 'the same character twice' }]
    }),
  )
}

function isInWord(text: string, at: number, words: Words): boolean {
  for (let length = 2; length <= longest; length++) {
    for (let start = at + 1 - length + 1; start <= at + 1; start++) {
      const touches = start <= at + 1 && start + length >= at + 1
      const isPair = start === at && length === 2
      if (touches && !isPair && words.has(text.slice(Math.max(0, start), start + length)))
        return true
    }
  }
  return false
}
