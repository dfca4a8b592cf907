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

/** The word of `known` that is written most like `word`: `nearest('titel', ['date', 'title'])` is `'title'`. */
export function nearest<Word extends string>(
  word: string,
  known: readonly [Word, ...Word[]],
): Word {
  const lower = word.toLowerCase()
  return known.reduce((best, next) => (distance(lower, next) < distance(lower, best) ? next : best))
}
