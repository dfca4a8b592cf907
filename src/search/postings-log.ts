import { fields } from './files.ts'
import { joinPostings, type Postings, writeEntry } from './postings.ts'

/** Bytes of the log that are taken at first, and doubled when they are full. */
const firstRoom = 1 << 16
/** Bytes before each piece of the log: which term and field it is of, and how long it is. */
const headSize = 8

/**
 * Gathers postings a batch of sections at a time, in little more memory than they take in the end.
 * What comes is written down one after the other; the pieces of a term are brought together once, when
 * all have come.
 */
export class PostingsLog {
  readonly #terms = new Map<string, number>()
  /** By term and field: how many sections there are, how many bytes they take, which was the last. */
  #counts = new Uint32Array(firstRoom)
  #sizes = new Uint32Array(firstRoom)
  #lasts = new Uint32Array(firstRoom)
  #log = new Uint8Array(firstRoom)
  #length = 0

  /** Takes in further sections of a term's field, ascending, with how often the term is in each. */
  add(term: string, field: number, frequencies: ReadonlyMap<number, number>): void {
    const key = this.#keyOf(term) + field
    let last = this.#lasts[key] ?? 0
    const bytes: number[] = []
    for (const [section, frequency] of frequencies) {
      writeEntry(bytes, section - last, frequency)
      last = section
    }
    this.#counts[key] = (this.#counts[key] ?? 0) + frequencies.size
    this.#sizes[key] = (this.#sizes[key] ?? 0) + bytes.length
    this.#lasts[key] = last
    this.#log = roomFor(this.#log, this.#length + headSize + bytes.length)
    const head = new DataView(this.#log.buffer, this.#length)
    head.setUint32(0, key)
    head.setUint32(4, bytes.length)
    this.#log.set(bytes, this.#length + headSize)
    this.#length += headSize + bytes.length
  }

  /** The postings of all terms, in their order. */
  *postings(): Generator<readonly [string, Postings]> {
    const starts = new Uint32Array(this.#terms.size * fields.length + 1)
    for (let key = 1; key < starts.length; key++) {
      starts[key] = (starts[key - 1] ?? 0) + (this.#sizes[key - 1] ?? 0)
    }
    const together = this.#bringTogether(starts)
    for (const term of [...this.#terms.keys()].sort()) {
      const first = this.#keyOf(term)
      const byField = fields.map((_, field) => ({
        count: this.#counts[first + field] ?? 0,
        bytes: together.subarray(starts[first + field], starts[first + field + 1]),
      }))
      yield [term, joinPostings(byField)]
    }
  }

  /** The log's pieces by term and field. */
  #bringTogether(starts: Uint32Array): Uint8Array {
    const together = new Uint8Array(starts.at(-1) ?? 0)
    const next = starts.slice()
    const view = new DataView(this.#log.buffer)
    for (let at = 0; at < this.#length; ) {
      const key = view.getUint32(at)
      const size = view.getUint32(at + 4)
      at += headSize
      together.set(this.#log.subarray(at, at + size), next[key])
      next[key] = (next[key] ?? 0) + size
      at += size
    }
    return together
  }

  /** Where a term's fields stand in the counts. */
  #keyOf(term: string): number {
    const known = this.#terms.get(term)
    if (known !== undefined) return known
    const key = this.#terms.size * fields.length
    this.#terms.set(term, key)
    this.#counts = roomFor(this.#counts, key + fields.length)
    this.#sizes = roomFor(this.#sizes, key + fields.length)
    this.#lasts = roomFor(this.#lasts, key + fields.length)
    return key
  }
}

/** The same numbers, with room for so many: at least twice as much where there was too little. */
function roomFor<T extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  numbers: T,
  length: number,
): T {
  if (length <= numbers.length) return numbers
  // A constructor's kind is that of its value, which the types do not say.
  const Kind = numbers.constructor as new (length: number) => T
  const larger = new Kind(Math.max(length, 2 * numbers.length))
  larger.set(numbers)
  return larger
}
