import type { Essay, Section } from '../essay/essay.ts'
import { packedEntry, writePack } from '../essay/pack.ts'
import { buildPinyin, type Pair } from './build-pinyin.ts'
import type { Homophones, IndexedSection, Manifest, Syllables } from './files.ts'
import { type Postings, sectionsIn, writePostings } from './postings.ts'
import { isWord, pairOf, scopeTerm } from './terms.ts'
import { WholeIndex } from './whole-index.ts'

/** Size of a range, in bytes: one read. Nothing of it is parsed but the terms of a query. */
const rangeSize = 64 * 1024
/** Size of a block's text, in characters. */
const blockSize = 16 * 1024

/** Hears how far the indexing has come. */
export interface Progress {
  readonly start: (stage: string, steps: number) => void
  readonly step: () => void
}

/** A whole index, cut for static files. */
export interface BuiltIndex {
  readonly manifest: Manifest
  /** Terms in each field of each section, a number a field. */
  readonly lengths: Uint16Array
  /** Packs of postings by term… */
  readonly ranges: readonly Uint8Array[]
  /** …and of sections by their place. */
  readonly blocks: readonly Uint8Array[]
  /** For each first letter, what it may stand for. */
  readonly pinyin: ReadonlyMap<string, Homophones>
  readonly syllables: Syllables
}

/**
 * Indexes every section of the essays with MiniSearch and cuts the postings, sorted by term, into
 * ranges. The same essays give the same bytes.
 */
export function buildIndex(essays: readonly Essay[], progress: Progress): BuiltIndex {
  const sections = essays.flatMap(indexedSections)
  const index = new WholeIndex()
  const headings = essays.flatMap(({ sections }) => sections.map(printedHeading))
  progress.start('indexing sections', sections.length)
  for (const [id, { title, first, text }] of sections.entries()) {
    const ofEssay = first ? { title, context: '' } : { title: '', context: title }
    index.add({ id, ...ofEssay, heading: headings[id] ?? '', text })
    progress.step()
  }
  const ranges: PackedRange[] = []
  const pairs: Pair[] = []
  for (const range of cutRanges(inOrder(essayScopes(essays), index.postings()))) {
    ranges.push({ first: range[0]?.[0] ?? '', bytes: writePack(range) })
    pairs.push(...range.flatMap(hanPair))
  }
  const blocks = cutBlocks(sections)
  return {
    manifest: {
      sections: sections.length,
      averageLengths: index.averageLengths(),
      ranges: ranges.map(({ first }) => first),
      blocks: blocks.map(({ first }) => first),
    },
    lengths: index.lengths(sections.length),
    ranges: ranges.map(({ bytes }) => bytes),
    blocks: blocks.map(({ sections }) => writeBlock(sections)),
    ...buildPinyin(pairs),
  }
}

/** Which sections each essay has: the number of the first, and how many follow. */
function essayScopes(essays: readonly Essay[]): Entry[] {
  let first = 0
  return essays.flatMap(({ slug, aliases, sections }) => {
    const scope = writePostings([[first, sections.length]])
    first += sections.length
    return [slug, ...aliases].map((name) => [scopeTerm(name), scope] as const)
  })
}

/** The two characters of a term, if they are Han: kana and the like have no pinyin. */
function hanPair([term, postings]: Entry): Pair[] {
  const pair = pairOf(term)
  if (!pair?.every((character) => /\p{Script=Han}/u.test(character))) return []
  const [first, second] = pair
  return [{ first, second, sections: sectionsIn(postings) }]
}

/** A label that is not printed is the section's own opening words, and counts once. */
function printedHeading({ level, label }: Section): string {
  return level > 0 ? label : ''
}

function indexedSections({ slug, title, lang, sections }: Essay): IndexedSection[] {
  return sections.map(({ id, label, text, readings = [] }, index) => ({
    slug,
    title,
    lang,
    id,
    label,
    first: index === 0,
    // What stood there is found too.
    text: [text, ...readings.map(({ context }) => context)].join('\n'),
  }))
}

type Entry = readonly [term: string, postings: Postings]

/** A range as it is written, and its first term. */
interface PackedRange {
  readonly first: string
  readonly bytes: Uint8Array
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
function* cutRanges(sorted: Iterable<Entry>): Generator<readonly Entry[]> {
  let range: Entry[] = []
  let size = 0
  for (const [term, postings] of sorted) {
    const last = range.at(-1)?.[0]
    if (size > rangeSize || (last !== undefined && isWord(term) !== isWord(last))) {
      yield range
      range = []
      size = 0
    }
    range.push([term, postings])
    size += packedEntry(term) + postings.length
  }
  if (range.length > 0) yield range
}

interface Block {
  /** Number of the first section. */
  readonly first: number
  readonly sections: IndexedSection[]
}

function cutBlocks(sections: readonly IndexedSection[]): Block[] {
  const blocks: Block[] = []
  let size = Number.POSITIVE_INFINITY
  for (const [number, section] of sections.entries()) {
    if (size + section.text.length > blockSize) {
      blocks.push({ first: number, sections: [] })
      size = 0
    }
    blocks.at(-1)?.sections.push(section)
    size += section.text.length
  }
  return blocks
}

function writeBlock(sections: readonly IndexedSection[]): Uint8Array {
  const encoder = new TextEncoder()
  return writePack(
    sections.map((section, place) => [String(place), encoder.encode(JSON.stringify(section))]),
  )
}
