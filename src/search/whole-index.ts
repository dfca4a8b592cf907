import MiniSearch from 'minisearch'
import { fields } from './files.ts'
import { fold } from './fold.ts'
import type { Postings } from './postings.ts'
import { PostingsLog } from './postings-log.ts'
import { indexTerms } from './terms.ts'

/** Sections whose postings MiniSearch holds at once: its maps take thirty times what is written down. */
const batch = 500

interface IndexDocument {
  readonly id: number
  readonly title: string
  readonly heading: string
  readonly text: string
  readonly context: string
}

/** Each term's postings in a batch, by field and section. */
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
export class WholeIndex extends MiniSearch<IndexDocument> {
  readonly #terms = new TermTable()
  readonly #log = new PostingsLog()

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

  override add(document: IndexDocument): void {
    super.add(document)
    if (this.documentCount % batch === 0) this.#writeDown()
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

  /** The postings of all terms, in their order. */
  postings(): Generator<readonly [string, Postings]> {
    this.#writeDown()
    return this.#log.postings()
  }

  #writeDown(): void {
    for (const [term, byField] of this.#terms) {
      for (const [field, frequencies] of byField) this.#log.add(term, field, frequencies)
    }
    this.#terms.clear()
  }
}
