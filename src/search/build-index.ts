import type { Essay, Section } from '../essay/essay.ts'
import { buildPinyin, type Pair } from './build-pinyin.ts'
import type {
  Block,
  Homophones,
  IndexedSection,
  Manifest,
  Postings,
  Range,
  Syllables,
} from './files.ts'
import { sectionsIn } from './followers.ts'
import { pairOf, scopeTerm } from './terms.ts'
import { WholeIndex } from './whole-index.ts'

/** Size of a range's JSON, in characters: one read, parsed in well under a millisecond. */
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
  readonly ranges: readonly Range[]
  readonly blocks: readonly Block[]
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
  const postings = [...index.postings(), ...essayScopes(essays)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const ranges = cutRanges(postings)
  const blocks = cutBlocks(sections)
  let first = 0
  return {
    manifest: {
      sections: sections.length,
      averageLengths: index.averageLengths(),
      ranges: ranges.map((range) => Object.keys(range).sort()[0] ?? ''),
      blocks: blocks.map((block) => {
        const start = first
        first += block.length
        return start
      }),
    },
    lengths: index.lengths(sections.length),
    ranges,
    blocks,
    ...buildPinyin(postings.flatMap(hanPair)),
  }
}

/** Which sections each essay has: the number of the first, and how many follow. */
function essayScopes(essays: readonly Essay[]): (readonly [string, Postings])[] {
  let first = 0
  return essays.flatMap(({ slug, aliases, sections }) => {
    const scope = [[first, sections.length]]
    first += sections.length
    return [slug, ...aliases].map((name) => [scopeTerm(name), scope] as const)
  })
}

/** The two characters of a term, if they are Han: kana and the like have no pinyin. */
function hanPair([term, byField]: readonly [string, Postings]): Pair[] {
  const pair = pairOf(term)
  if (!pair?.every((character) => /\p{Script=Han}/u.test(character))) return []
  const [first, second] = pair
  return [{ first, second, sections: sectionsIn(byField) }]
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

/** Cuts postings in the order of their terms. */
function cutRanges(sorted: readonly (readonly [string, Postings])[]): Range[] {
  const ranges: Record<string, Postings>[] = []
  let range: Record<string, Postings> = {}
  let size = Number.POSITIVE_INFINITY
  for (const [term, byField] of sorted) {
    if (size > rangeSize) {
      range = {}
      ranges.push(range)
      size = 0
    }
    range[term] = byField
    size += term.length + JSON.stringify(byField).length
  }
  return ranges
}

function cutBlocks(sections: readonly IndexedSection[]): Block[] {
  const blocks: IndexedSection[][] = []
  let block: IndexedSection[] = []
  let size = Number.POSITIVE_INFINITY
  for (const section of sections) {
    if (size + section.text.length > blockSize) {
      block = []
      blocks.push(block)
      size = 0
    }
    block.push(section)
    size += section.text.length
  }
  return blocks
}
