import { ByteWriter } from './byte-writer.ts'
import { fields } from './files.ts'
import { type Postings, writeEntry, writeHead } from './postings.ts'

/**
 * Puts the postings of a term together from those of several parts, in their order. Differences
 * between sections stay as they are in all parts: only the first of each field is written anew.
 */
export class PostingsMerge {
  readonly #fields = fields.map(() => ({ count: 0, last: 0, entries: new ByteWriter() }))
  readonly #merged = new ByteWriter()
  #source: Uint8Array = new Uint8Array()
  #at = 0

  /**
   * Takes in the postings that begin at `start`, of a part whose sections are numbered from `base`
   * on. Answers where they end.
   */
  add(source: Uint8Array, start: number, base: number): number {
    this.#source = source
    this.#at = start
    const bits = this.#number()
    const counts = fields.map((_, field) => (bits & (1 << field) ? this.#number() : 0))
    for (const [field, count] of counts.entries()) if (count > 0) this.#addField(field, count, base)
    return this.#at
  }

  /** The postings of all that was taken in; begins anew. */
  take(): Postings {
    this.#merged.clear()
    writeHead(
      this.#merged,
      this.#fields.map(({ count }) => count),
    )
    for (const field of this.#fields) {
      this.#merged.append(field.entries.written())
      field.entries.clear()
      field.count = 0
      field.last = 0
    }
    return this.#merged.written().slice()
  }

  #addField(number: number, count: number, base: number): void {
    const field = this.#fields[number]
    if (!field) return
    const value = this.#number()
    let section = value >>> 1
    writeEntry(field.entries, base + section - field.last, value & 1 ? this.#number() : 1)
    const rest = this.#at
    for (let entry = 1; entry < count; entry++) {
      const value = this.#number()
      section += value >>> 1
      if (value & 1) this.#number()
    }
    field.entries.append(this.#source.subarray(rest, this.#at))
    field.count += count
    field.last = base + section
  }

  #number(): number {
    let byte = this.#source[this.#at++] ?? 0
    let value = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.#source[this.#at++] ?? 0
      value |= (byte & 127) << shift
    }
    return value
  }
}
