import MiniSearch from 'minisearch'
import { ByteWriter } from './byte-writer.ts'
import { fields } from './files.ts'
import { fold } from './fold.ts'
import type { SectionToIndex } from './number-sections.ts'
import { writeEntry, writeHead } from './postings.ts'
import { indexTerms } from './terms.ts'

/** The index of some sections, which are numbered from 0 in it. Plain data, for any thread or a file. */
export interface IndexPart {
  readonly sections: number
  /** Its terms, ascending, a line each. */
  readonly terms: string
  /** The postings of each, one after the other. */
  readonly postings: Uint8Array
  /** Terms in each field of each section, a number a field. */
  readonly lengths: Uint16Array
  /** The same for all sections together. */
  readonly totals: readonly number[]
}

interface IndexDocument {
  readonly id: number
  readonly title: string
  readonly heading: string
  readonly text: string
  readonly context: string
}

/** How often a term stands in each section, by field. */
type Frequencies = Map<number, Map<number, number>>

/** Every term, by a hash. */
class TermTable extends Map<string, Frequencies> {
  fetch(term: string, initial: () => Frequencies): Frequencies {
    let frequencies = this.get(term)
    if (!frequencies) {
      frequencies = initial()
      this.set(term, frequencies)
    }
    return frequencies
  }
}

/** MiniSearch opened for reading: its index is protected, so a subclass may. */
class OpenMiniSearch extends MiniSearch<IndexDocument> {
  readonly terms = new TermTable()

  constructor() {
    super({
      fields: [...fields],
      tokenize: (text) => indexTerms(fold(text).text),
      processTerm: (term) => term,
    })
    // Adding documents calls `fetch` and nothing else of the radix tree, which a hash beats sixfold
    // here: it is searched nowhere, only read out.
    this._index = this.terms as unknown as typeof this._index
  }

  lengths(): Iterable<readonly [section: number, lengths: readonly number[]]> {
    return this._fieldLength
  }
}

/** Indexes sections with MiniSearch. The same sections give the same part, whatever is beside them. */
export function indexPart(sections: readonly SectionToIndex[]): IndexPart {
  const index = new OpenMiniSearch()
  for (const [id, { title, first, text, heading }] of sections.entries()) {
    const ofEssay = first ? { title, context: '' } : { title: '', context: title }
    index.add({ id, ...ofEssay, heading, text })
  }
  const terms = [...index.terms.keys()].sort()
  const postings = new ByteWriter()
  for (const term of terms) {
    const byField = index.terms.get(term)
    writeHead(
      postings,
      fields.map((_, field) => byField?.get(field)?.size ?? 0),
    )
    for (const field of fields.keys()) {
      let before = 0
      for (const [section, frequency] of byField?.get(field) ?? []) {
        writeEntry(postings, section - before, frequency)
        before = section
      }
    }
  }
  const lengths = new Uint16Array(sections.length * fields.length)
  const totals = fields.map(() => 0)
  for (const [section, ofSection] of index.lengths()) {
    for (const [field, length] of ofSection.entries()) {
      lengths[section * fields.length + field] = Math.min(0xffff, length)
      totals[field] = (totals[field] ?? 0) + length
    }
  }
  return {
    sections: sections.length,
    terms: terms.join('\n'),
    postings: postings.written().slice(),
    lengths,
    totals,
  }
}
