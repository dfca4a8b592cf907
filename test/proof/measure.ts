import { findLostPairs } from '../../src/proof/lost-pair.ts'
import { proseOf } from '../../src/proof/prose.ts'
import type { Words } from '../../src/proof/words.ts'
import { damage } from './damage.ts'

/** How well lost pairs are found in texts that a script damaged. */
export interface Measures {
  readonly texts: number
  readonly characters: number
  /** Findings in the texts as they stand. */
  readonly asTheyStand: number
  readonly lost: number
  readonly found: number
  /** Of the found, how many were lost, with the right repair. */
  readonly right: number
  readonly precision: number
  readonly recall: number
}

/** Counts findings in clean texts, then damages each, all over or where `isLost` says, and looks how many losses are found. */
export function measure(texts: readonly string[], words: Words, isLost?: () => boolean): Measures {
  const sum = { asTheyStand: 0, lost: 0, found: 0, right: 0 }
  for (const text of texts) {
    sum.asTheyStand += find(text, words).length
    const damaged = damage(text, isLost)
    const found = find(damaged.text, words)
    const places = new Map(damaged.lost.map(({ at, was }) => [at, was]))
    sum.lost += places.size
    sum.found += found.length
    sum.right += found.filter(({ at, repair }) => places.get(at) === repair).length
  }
  return {
    texts: texts.length,
    characters: texts.reduce((total, text) => total + text.length, 0),
    ...sum,
    precision: sum.right / Math.max(1, sum.found),
    recall: sum.right / Math.max(1, sum.lost),
  }
}

/** Each finding by its index in the text. */
function find(text: string, words: Words): { at: number; repair: string | undefined }[] {
  const lines = text.split('\n')
  const starts: number[] = []
  let start = 0
  for (const line of lines) {
    starts.push(start)
    start += line.length + 1
  }
  return findLostPairs(proseOf(lines, true), words).map(({ line, at, repair }) => ({
    at: (starts[line] ?? 0) + at,
    repair,
  }))
}
