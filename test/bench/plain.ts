import { best } from '../../src/search/best.ts'
import { check } from '../../src/search/check.ts'
import { excerpt } from '../../src/search/excerpt.ts'
import { fold } from '../../src/search/fold.ts'
import type { Index } from '../../src/search/open-index.ts'
import { rank } from '../../src/search/rank.ts'
import { queryParts, termOf } from '../../src/search/terms.ts'

/**
 * Plain search by pairs of characters, the baseline: all pairs required, the first sections with
 * their excerpts, and nothing else: no phrases, no pinyin, no slips, no query language. Answers the
 * sections' numbers.
 */
export async function plainSearch(index: Index, typed: string, limit: number): Promise<number[]> {
  const { text } = fold(typed)
  const terms = queryParts(text).map(termOf)
  const counts = await index.counts()
  const { value } = await index.postings(terms)
  const shown = best(rank(counts, value, terms, 'AND'), counts.manifest.undated, 0, limit)
  const sections = await index.sections(shown.map(({ section }) => section))
  const phrases = queryParts(text).map((part) => ({ text: part, exact: false }))
  for (const [at, candidate] of shown.entries()) {
    const section = sections[at]
    if (section) excerpt(section.text, check(candidate, section, phrases, []).text)
  }
  return shown.map(({ section }) => section)
}
