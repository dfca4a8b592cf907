/** Says how likely a stretch of Han characters is. */
export interface Words {
  /**
   * The natural logarithm of the likelihood of the words that `text` most likely consists of.
   * Compare it between texts; alone it says nothing.
   */
  readonly likelihood: (text: string) => number
  readonly has: (word: string) => boolean
}

/** The longest word that is looked for, in UTF-16 code units. */
const longest = 8
/** What a character counts that the dictionary does not have, in occurrences. */
const unknown = 0.1
/** The least that a word counts: dictionaries have words that their sample hardly had (守住: 3). */
const least = 100

/**
 * Reads a dictionary of words with their frequencies, a line each: `基础 8131 n`, as jieba's is.
 * A text's likelihood is that of its best division into words, each taken by itself (unigrams,
 * dynamic programming from the left).
 *
 * `readWords('基础 300 n\n基 100 n').likelihood('基础') // Math.log(300 / 400)`
 */
export function readWords(dictionary: string): Words {
  const counts = new Map<string, number>()
  let total = 0
  for (const [, word = '', count = ''] of dictionary.matchAll(/^(\S+) (\d+)/gm)) {
    const occurrences = Math.max(Number(count), word.length > 1 ? least : unknown)
    counts.set(word, occurrences)
    total += occurrences
  }
  const missing = Math.log(unknown / total)
  const weights = new Map([...counts].map(([word, count]) => [word, Math.log(count / total)]))
  const likelihood = (text: string) => {
    const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY)
    best[0] = 0
    for (let start = 0; start < text.length; start++) {
      const before = best[start] ?? 0
      for (let end = start + 1; end <= Math.min(text.length, start + longest); end++) {
        const weight =
          weights.get(text.slice(start, end)) ?? (end === start + 1 ? missing : undefined)
        if (weight !== undefined) best[end] = Math.max(best[end] ?? missing, before + weight)
      }
    }
    return best[text.length] ?? 0
  }
  return { likelihood, has: (word) => counts.has(word) }
}
