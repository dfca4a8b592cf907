import type { Followers } from './files.ts'

/** A character that follows another, and in how many sections it does. */
export interface Follower {
  readonly second: string
  readonly sections: number
}

/**
 * Writes what follows a character, leaving out what has a lesser weight than `least`.
 *
 * `writeFollowers([{ second: '防', sections: 9 }, { second: '情', sections: 40 }]) // '5情3防'`
 */
export function writeFollowers(followers: readonly Follower[], least = 0): Followers {
  const weighed = followers
    .map(({ second, sections }) => ({ second, weight: Math.floor(Math.log2(sections)) }))
    .filter(({ weight }) => weight >= least)
    .sort((a, b) => b.weight - a.weight || (a.second < b.second ? -1 : 1))
  let written = ''
  let last: number | undefined
  for (const { second, weight } of weighed) {
    if (weight !== last) written += weight.toString(36)
    written += second
    last = weight
  }
  return written
}

/** Reads what `writeFollowers` wrote: `'5情3防病'` is 情 → 5, 防 → 3, 病 → 3. */
export function* readFollowers(followers: Followers): Generator<readonly [string, number]> {
  let weight = 0
  for (const character of followers) {
    if (/[0-9a-z]/.test(character)) weight = Number.parseInt(character, 36)
    else yield [character, weight]
  }
}
