import { characterOf, pairOf } from '../../src/proof/gbk.ts'

/** A text that lost its bytes A1 A1, and where that made one character of two. */
export interface Damaged {
  readonly text: string
  /** For each such place, its index in `text` and the two characters that stood there. */
  readonly lost: readonly { readonly at: number; readonly was: string }[]
}

/**
 * What is left of a text in GBK when every pair of bytes A1 A1 is deleted: wide spaces, and the
 * inner bytes of two characters of which the first ends in A1 and the second begins with it.
 * Characters that GBK does not have stay. `isLost` is asked for each pair: by default all go.
 */
export function damage(text: string, isLost = () => true): Damaged {
  const lost: { at: number; was: string }[] = []
  let damaged = ''
  const characters = [...text.replaceAll('\u3000', (space) => (isLost() ? '' : space))]
  for (let at = 0; at < characters.length; at++) {
    const first = characters[at] ?? ''
    const second = characters[at + 1] ?? ''
    const [one, other] = [pairOf(first), pairOf(second)]
    const left =
      one?.trail === 0xa1 && other?.lead === 0xa1
        ? characterOf({ lead: one.lead, trail: other.trail })
        : undefined
    if (left === undefined || !isLost()) damaged += first
    else {
      lost.push({ at: damaged.length, was: first + second })
      damaged += left
      at++
    }
  }
  return { text: damaged, lost }
}
