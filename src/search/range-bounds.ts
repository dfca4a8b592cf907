import { isPrefix } from './terms.ts'

/** The ranges that hold a term, and its completions where it may be completed. */
export function rangesOf(firsts: readonly string[], term: string): number[] {
  return isPrefix(term) ? rangesThrough(firsts, term) : [Math.max(0, lastAtMost(firsts, term))]
}

/** The ranges that hold all terms which begin so. */
export function rangesThrough(firsts: readonly string[], beginning: string): number[] {
  const from = Math.max(0, lastAtMost(firsts, beginning))
  const until = lastAtMost(firsts, `${beginning}\uffff`)
  return Array.from({ length: Math.max(from, until) - from + 1 }, (_, index) => from + index)
}

/** Index of the last element that is not above `value`; -1 where all are. Elements ascend. */
export function lastAtMost<T extends string | number>(ascending: readonly T[], value: T): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = ascending[middle]
    if (element !== undefined && element <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
