/** How many letters must be added, left out or replaced to turn one word into the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < other.length; j++) {
      const replaced = (row[j] ?? 0) + (one[i] === other[j] ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

/** A slip of the keyboard changes this many letters at most: two that changed places. */
const slip = 2

/**
 * The word of `known` that `word` is a slip of, or `undefined`:
 * `nearest('titel', ['date', 'title'])` is `'title'`, `nearest('layout', ['date'])` is `undefined`.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase()
  const [first, ...others] = known.filter((each) => distance(lower, each) <= slip)
  return others.reduce(
    (best, next) => (best && distance(lower, best) <= distance(lower, next) ? best : next),
    first,
  )
}
