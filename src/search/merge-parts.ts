import { packedEntry, writePack } from '../essay/pack.ts'
import { buildPinyin, type Pair, type Pinyin } from './build-pinyin.ts'
import { cut, isBound } from './cut.ts'
import { fields, indexPaths, type Manifest } from './files.ts'
import type { IndexPart } from './index-part.ts'
import { mergeTerms } from './merge-terms.ts'
import type { Entry, NumberedSections } from './number-sections.ts'
import { sectionsIn } from './postings.ts'
import { isWord, pairOf } from './terms.ts'

/** Size of a range, in bytes: one read. Nothing of it is parsed but the terms of a query. */
const rangeSizes = { least: 40 * 1024, spread: 28 * 1024, most: 96 * 1024 }

/** What an index needs to know of its sections beside its parts. */
export interface SectionLists extends Pick<NumberedSections, 'undated' | 'scopes'> {
  /** The first section of each block, ascending. */
  readonly blocks: readonly number[]
}

/** An index, cut for static files; the texts stand in blocks. */
export interface MergedIndex extends Pinyin {
  readonly manifest: Manifest
  /** Terms in each field of each section, a number a field. */
  readonly lengths: Uint16Array
  /** Packs of postings by term; each range by its first. */
  readonly ranges: ReadonlyMap<string, Uint8Array>
}

/** Makes the index of all sections from the parts that they were indexed in: the same, however they were cut. */
export function mergeParts(
  parts: readonly IndexPart[],
  { undated, scopes, blocks }: SectionLists,
): MergedIndex {
  const sections = parts.reduce((sum, { sections }) => sum + sections, 0)
  const ranges = new Map<string, Uint8Array>()
  const pairs: Pair[] = []
  for (const range of cutRanges(inOrder(scopes, mergeTerms(parts)))) {
    ranges.set(range[0]?.[0] ?? '', writePack(range))
    pairs.push(...range.flatMap(hanPair))
  }
  return {
    manifest: {
      sections,
      undated,
      averageLengths: fields.map(
        (_, field) =>
          parts.reduce((sum, { totals }) => sum + (totals[field] ?? 0), 0) / Math.max(1, sections),
      ),
      ranges: [...ranges.keys()],
      blocks,
    },
    lengths: joinLengths(parts, sections),
    ranges,
    ...buildPinyin(pairs),
  }
}

function joinLengths(parts: readonly IndexPart[], sections: number): Uint16Array {
  const joined = new Uint16Array(sections * fields.length)
  let at = 0
  for (const { lengths } of parts) {
    joined.set(lengths, at)
    at += lengths.length
  }
  return joined
}

/** A few entries, in any order, among the many that come in theirs. */
function* inOrder(few: readonly Entry[], many: Iterable<Entry>): Generator<Entry> {
  const sorted = [...few].sort(([a], [b]) => (a < b ? -1 : 1))
  let next = 0
  for (const entry of many) {
    for (; (sorted[next]?.[0] ?? entry[0]) < entry[0]; next++) yield* sorted.slice(next, next + 1)
    yield entry
  }
  yield* sorted.slice(next)
}

/** Cuts postings in the order of their terms. Words, which come last, stand apart from characters. */
function cutRanges(sorted: Iterable<Entry>): Iterable<readonly Entry[]> {
  const sizeOf = ([term, postings]: Entry): number => packedEntry(term) + postings.length
  const taken = new Set<string>()
  return cut(sorted, sizeOf, (entry, size, [last]) => {
    const [term] = entry
    if (taken.size === 0) taken.add(indexPaths.range(last))
    const begins = isWord(term) !== isWord(last) || isBound(term, sizeOf(entry), size, rangeSizes)
    // Of two ranges of one name neither would be found.
    const path = indexPaths.range(term)
    if (!begins || taken.has(path)) return false
    taken.add(path)
    return true
  })
}

/** The two characters of a term, if they are Han: kana and the like have no pinyin. */
function hanPair([term, postings]: Entry): Pair[] {
  const pair = pairOf(term)
  if (!pair?.every((character) => /\p{Script=Han}/u.test(character))) return []
  const [first, second] = pair
  return [{ first, second, sections: sectionsIn(postings) }]
}
