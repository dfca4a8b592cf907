import type { Followers, Homophones } from './files.ts'
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
 *
 * `decodePinyin(spelling, tables, 3)`, of yi'qing,
 * `// [{ phrases: ['疫情'], weight: 4 }, …]`
 */
export function decodePinyin(spelling: Spelling, tables: Tables, most: number): Reading[] {
  const places = spelling.map((syllable) => charactersOf(syllable, tables))
  const first = places[0]
  if (!first) return []
  let chains: Chain[] = [...first.keys()].map(begin)
  if (places.length === 1) return readingsOf(extend(chains, first), most)
  for (const [place, characters] of places.entries()) {
    if (place === 0) continue
    const next = extend(chains, places[place - 1] ?? new Map(), characters)
    // Pairs stand on their own; a lone character on either side would find next to everything.
    if (next.length === 0 && place >= 2 && spelling.length - place >= 2) {
      return join(readingsOf(chains, 1), decodePinyin(spelling.slice(place), tables, most))
    }
    chains = next
  }
  return readingsOf(chains, most)
}

function begin(character: string): Chain {
  return { text: character, last: character, weight: Number.POSITIVE_INFINITY, sum: 0 }
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

function join(before: readonly Reading[], after: readonly Reading[]): Reading[] {
  return before.flatMap((one) =>
    after.map((other) => ({
      phrases: [...one.phrases, ...other.phrases],
      weight: Math.min(one.weight, other.weight),
    })),
  )
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

/** `'5情3防病'` as 情 → 5, 防 → 3, 病 → 3. */
function* readFollowers(followers: Followers): Generator<readonly [string, number]> {
  let weight = 0
  for (const character of followers) {
    if (/[0-9a-z]/.test(character)) weight = Number.parseInt(character, 36)
    else yield [character, weight]
  }
}
