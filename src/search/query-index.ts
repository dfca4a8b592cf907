import MiniSearch, { type SearchResult as Ranked } from 'minisearch'
import { fields, type Manifest, type Postings } from './files.ts'
import { isPrefix } from './terms.ts'

/** A section that answers, by its number in the index. */
export interface Candidate {
  readonly section: number
  readonly score: number
  /** How many of the query's terms it holds. */
  readonly terms: number
}

/** Title over heading over text: a match in one outweighs several in the next. */
const boost = { title: 4, heading: 2, text: 1, context: 0.5 }

/**
 * A MiniSearch index that holds the postings of one query's terms and no others. It scores as the
 * whole index does, because the counts that BM25+ needs are the whole index's.
 */
export class QueryIndex extends MiniSearch {
  constructor(
    { sections, averageLengths }: Manifest,
    lengths: Uint16Array,
    postings: ReadonlyMap<string, Postings>,
  ) {
    super({ fields: [...fields], processTerm: (term) => term })
    this._documentCount = sections
    this._avgFieldLength = [...averageLengths]
    this._documentIds = new SectionNumbers(sections)
    this._fieldLength = new FieldLengths(lengths)
    this.hold(postings)
  }

  /** Takes in the postings of further terms. */
  hold(postings: ReadonlyMap<string, Postings>): void {
    for (const [term, byField] of postings) {
      if (this._index.has(term)) continue
      this._index.set(term, new Map(byField.map((flat, field) => [field, frequencies(flat)])))
    }
  }

  /**
   * The sections with all terms, or with any of them, best first; equal ones in corpus order. A
   * term that is not among `whole` also finds the words that it begins.
   */
  candidates(
    terms: readonly string[],
    combineWith: 'AND' | 'OR',
    whole: ReadonlySet<string> = new Set(),
  ): Candidate[] {
    const ranked = this.search('', {
      tokenize: () => [...terms],
      prefix: (term) => isPrefix(term) && !whole.has(term),
      boost,
      combineWith,
    })
    return ranked
      .filter(matchesSection)
      .map(({ id, score, queryTerms }) => ({ section: id, score, terms: queryTerms.length }))
      .sort((a, b) => b.score - a.score || a.section - b.section)
  }
}

/** Whether anything matched but the title of an essay that the section is only a part of. */
function matchesSection({ match }: Ranked): boolean {
  return Object.values(match).some((found) => found.some((field) => field !== 'context'))
}

function frequencies(flat: readonly number[]): Map<number, number> {
  const bySection = new Map<number, number>()
  let section = 0
  for (let at = 0; at + 1 < flat.length; at += 2) {
    section += flat[at] ?? 0
    bySection.set(section, flat[at + 1] ?? 0)
  }
  return bySection
}

/** MiniSearch asks whether a document exists and what it is called: sections are their numbers. */
class SectionNumbers extends Map<number, number> {
  readonly #count: number

  constructor(count: number) {
    super()
    this.#count = count
  }

  override has(section: number): boolean {
    return section < this.#count
  }

  override get(section: number): number | undefined {
    return this.has(section) ? section : undefined
  }
}

/** MiniSearch asks for a section's field lengths: they stay packed until then. */
class FieldLengths extends Map<number, number[]> {
  readonly #packed: Uint16Array

  constructor(packed: Uint16Array) {
    super()
    this.#packed = packed
  }

  override get(section: number): number[] {
    const start = section * fields.length
    return [...this.#packed.subarray(start, start + fields.length)]
  }
}
