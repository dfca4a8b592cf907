import type { Followers, Homophones } from './files.ts'
import { readFollowers } from './followers.ts'
import type { Spelling, Syllable } from './syllables.ts'

/** Han characters that letters may stand for. */
export interface Reading {
  /** One stretch, or several where the texts have no such stretch. */
  readonly phrases: readonly string[]
  /** How common its rarest pair of characters is: the binary logarithm of the sections that have it. */
  readonly weight: number
}

/** The table of a first letter, where the texts have characters that begin so. */
export type Tables = (letter: string) => Homophones | undefined

/** Characters that may stand next, with what follows each. */
type Characters = ReadonlyMap<string, Followers>

interface Chain {
  readonly text: string
  readonly last: string
  readonly weight: number
  readonly sum: number
}

/** Chains kept at each syllable. */
const beam = 100

/**
 * The likeliest Han characters for a spelling, likeliest first: characters with these syllables that
 * follow each other somewhere in the texts. A single syllable stands for the beginning of a pair.
 * With `before`, a character and what follows it, they also follow that.
 *
 * `decodePinyin(spelling, tables, 3)`, of yi'qing, is `[{ phrases: ['疫情'], weight: 4 }, …]`
 */
export function decodePinyin(
  spelling: Spelling,
  tables: Tables,
  most: number,
  before?: readonly [string, Followers],
): Reading[] {
  const places = spelling.map((syllable) => charactersOf(syllable, tables))
  const [first, ...others] = places
  if (!first) return []
  let chains = before
    ? extend([begin('', before[0])], new Map([before]), first)
    : [...first.keys()].map((character) => begin(character, character))
  if (places.length === 1 && !before) return readingsOf(extend(chains, first), most)
  for (const [place, characters] of others.entries()) {
    chains = extend(chains, places[place] ?? new Map(), characters)
  }
  return readingsOf(chains, most)
}

/**
 * The same as two stretches, for a spelling of words that nowhere follow each other: each of two
 * syllables or more, since a lone character would be in next to every text.
 */
export function decodeApart(spelling: Spelling, tables: Tables, most: number): Reading[] {
  const cuts = spelling.slice(3).map((_, at) => at + 2)
  return cuts
    .flatMap((cut) =>
      decodePinyin(spelling.slice(0, cut), tables, 1).flatMap((one) =>
        decodePinyin(spelling.slice(cut), tables, 1).map((other) => ({
          phrases: [...one.phrases, ...other.phrases],
          weight: Math.min(one.weight, other.weight),
        })),
      ),
    )
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
}

function begin(text: string, last: string): Chain {
  return { text, last, weight: Number.POSITIVE_INFINITY, sum: 0 }
}

/** Each chain with each character that follows its last one, if it is among `allowed`. */
function extend(chains: readonly Chain[], from: Characters, allowed?: Characters): Chain[] {
  const extended: Chain[] = []
  for (const { text, last, weight, sum } of chains) {
    for (const [next, common] of readFollowers(from.get(last) ?? '')) {
      if (allowed && !allowed.has(next)) continue
      extended.push({
        text: text + next,
        last: next,
        weight: Math.min(weight, common),
        sum: sum + common,
      })
    }
  }
  return extended.sort((a, b) => b.weight - a.weight || b.sum - a.sum).slice(0, beam)
}

function readingsOf(chains: readonly Chain[], most: number): Reading[] {
  return chains.slice(0, most).map(({ text, weight }) => ({ phrases: [text], weight }))
}

function charactersOf({ letters, open }: Syllable, tables: Tables): Characters {
  const table = tables(letters.charAt(0)) ?? {}
  const found = new Map<string, string>()
  for (const [syllable, characters] of Object.entries(table)) {
    if (syllable !== letters && !(open && syllable.startsWith(letters))) continue
    for (const [character, followers] of Object.entries(characters)) {
      found.set(character, (found.get(character) ?? '') + followers)
    }
  }
  return found
}
