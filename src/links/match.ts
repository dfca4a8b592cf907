import { keyOf, type Sketch, shinglesOf } from './sketch.ts'

/** A recorded text: what is known of it, and the slug of the essay in which it is looked for first. */
export interface OldText {
  readonly essay: string
  readonly sketch: Sketch
}

/** A text of the corpus as it is now. */
export interface NewText extends OldText {
  readonly text: string
}

/** Which new text holds most of an old one. */
export interface Match {
  /** Its number among the new texts, from 0. */
  readonly at: number
  /** Characters of the old text that it holds, as far as the samples tell. */
  readonly weight: number
}

/** Of the samples of an old text, the share that the best new one holds at least. */
const enough = { inEssay: 0.2, elsewhere: 0.3 }

/** Samples that have to stand in a text of another essay: one alone may be a turn of phrase. */
const leastElsewhere = 2

/**
 * Pairs the texts that did not change: first within their essays, in order; then across essays, but
 * only texts that stand once, since what many essays say alike did not move from one to another.
 * Answers the number of the new text for each old one.
 */
export function matchExactly(
  old: readonly OldText[],
  fresh: readonly OldText[],
): readonly (number | undefined)[] {
  const found: (number | undefined)[] = []
  const inEssay = new Map<string, number[]>()
  const anywhere = new Map<string, number[]>()
  for (const [at, { essay, sketch }] of fresh.entries()) {
    const key = keyOf(sketch)
    push(inEssay, `${essay} ${key}`, at)
    push(anywhere, key, at)
  }
  const counts = new Map<string, number>()
  const keys = old.map(({ sketch }) => keyOf(sketch))
  for (const [index, { essay }] of old.entries()) {
    const key = keys[index] ?? ''
    counts.set(key, (counts.get(key) ?? 0) + 1)
    found.push(inEssay.get(`${essay} ${key}`)?.shift())
  }
  return found.map((at, index) => {
    const key = keys[index] ?? ''
    const [only, ...others] = anywhere.get(key) ?? []
    const alone = others.length === 0 && counts.get(key) === 1 && old[index]?.sketch.length !== 0
    return at ?? (alone ? only : undefined)
  })
}

/**
 * Finds for each old text the new one that holds most of it, if any holds enough. Several old texts
 * may have the same: they were merged. The time is that of reading the new texts once.
 */
export function matchByOverlap(
  old: readonly OldText[],
  fresh: readonly NewText[],
): readonly (Match | undefined)[] {
  if (old.length === 0) return []
  const owners = new Map<number, number[]>()
  for (const [index, { sketch }] of old.entries()) {
    for (const sample of new Set(sketch.samples)) push(owners, sample, index)
  }
  const holders = new Map<number, number[]>()
  for (const [at, { text }] of fresh.entries()) {
    for (const hash of new Set(shinglesOf(text))) if (owners.has(hash)) push(holders, hash, at)
  }
  return old.map(({ essay, sketch }) => {
    const shares = new Map<number, { hits: number; share: number }>()
    for (const sample of sketch.samples) {
      const held = holders.get(sample) ?? []
      for (const at of held) {
        const { hits, share } = shares.get(at) ?? { hits: 0, share: 0 }
        // What stands in many texts says little of each.
        shares.set(at, { hits: hits + 1, share: share + 1 / held.length / sketch.samples.length })
      }
    }
    let best: (Match & { readonly here: boolean }) | undefined
    for (const [at, { hits, share }] of shares) {
      const here = fresh[at]?.essay === essay
      const least = here ? enough.inEssay : enough.elsewhere
      if (share < least || (!here && hits < leastElsewhere)) continue
      const weight = share * sketch.length
      const better =
        best === undefined || weight > best.weight || (weight === best.weight && here && !best.here)
      if (better) best = { at, weight, here }
    }
    return best && { at: best.at, weight: best.weight }
  })
}

function push<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
