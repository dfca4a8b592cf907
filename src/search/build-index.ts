import MiniSearch from 'minisearch'
import type { Essay, Section } from '../essay/essay.ts'
import { buildPinyin, type Pair } from './build-pinyin.ts'
import {
  type Block,
  fields,
  type Homophones,
  type IndexedSection,
  type Manifest,
  type Postings,
  type Range,
  type Syllables,
} from './files.ts'
import { fold } from './fold.ts'
import { sectionsIn } from './followers.ts'
import { indexTerms, pairOf, scopeTerm } from './terms.ts'

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

interface IndexDocument {
  readonly id: number
  readonly title: string
  readonly heading: string
  readonly text: string
  readonly context: string
}

/** Each term's postings, by field and section. */
class TermTable extends Map<string, Map<number, Map<number, number>>> {
  fetch(
    term: string,
    initial: () => Map<number, Map<number, number>>,
  ): Map<number, Map<number, number>> {
    let postings = this.get(term)
    if (!postings) {
      postings = initial()
      this.set(term, postings)
    }
    return postings
  }
}

/** MiniSearch opened for reading: its index is protected, so a subclass may. */
class WholeIndex extends MiniSearch<IndexDocument> {
  readonly #terms = new TermTable()

  constructor() {
    super({
      fields: [...fields],
      tokenize: (text) => indexTerms(fold(text).text),
      processTerm: (term) => term,
    })
    // Adding documents calls `fetch` and nothing else of the radix tree, which a hash beats sixfold
    // here: it is searched nowhere, only read out.
    this._index = this.#terms as unknown as typeof this._index
  }

  averageLengths(): readonly number[] {
    return [...this._avgFieldLength]
  }

  lengths(sections: number): Uint16Array {
    const packed = new Uint16Array(sections * fields.length)
    for (const [section, lengths] of this._fieldLength) {
      for (const [field, length] of lengths.entries()) {
        packed[section * fields.length + field] = Math.min(0xffff, length)
      }
    }
    return packed
  }

  *postings(): Generator<readonly [string, Postings]> {
    for (const [term, byField] of this.#terms) {
      yield [term, fields.map((_, field) => differences(byField.get(field)))]
    }
  }
}

/** `3 → 1, 10 → 2` as `[3, 1, 7, 2]`. Sections were added, so stand, in ascending order. */
function differences(frequencies: ReadonlyMap<number, number> = new Map()): number[] {
  const flat: number[] = []
  let last = 0
  for (const [section, frequency] of frequencies) {
    flat.push(section - last, frequency)
    last = section
  }
  return flat
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
  return sections.map(({ id, label, text }, index) => ({
    slug,
    title,
    lang,
    id,
    label,
    first: index === 0,
    text,
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
