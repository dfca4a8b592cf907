import MiniSearch from 'minisearch'
import { fields } from './files.ts'
import { fold } from './fold.ts'
import { type Postings, writePostings } from './postings.ts'
import { indexTerms } from './terms.ts'

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
export class WholeIndex extends MiniSearch<IndexDocument> {
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
      yield [term, writePostings(fields.map((_, field) => differences(byField.get(field))))]
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
