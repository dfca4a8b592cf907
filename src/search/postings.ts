import { ByteWriter } from './byte-writer.ts'
import { fields } from './files.ts'

/**
 * The postings of a term as the index's files hold them. A byte says by its bits which fields have
 * the term, then comes for each of these in how many sections it does, then for each its sections:
 * the difference from the one before, twice, and one more where a number follows that says how often
 * the term stands there, because it is not once. All numbers are varints: seven bits a byte, the
 * lowest first, and the eighth bit says that more follow.
 */
export type Postings = Uint8Array

/** The sections with a term in one field, ascending, and how often it stands in each. */
export interface FieldPostings {
  /** The field's number. */
  readonly field: number
  readonly sections: Uint32Array
  readonly frequencies: Uint32Array
}

/**
 * Writes postings: for each field, in order, pairs of a section, as the difference from the one
 * before, and how often the term stands there.
 *
 * `readPostings(writePostings([[], [], [3, 1, 7, 2], []]))`
 * `// [{ field: 2, sections: [3, 10], frequencies: [1, 2] }]`
 */
export function writePostings(byField: readonly (readonly number[])[]): Postings {
  const bytes = new ByteWriter()
  writeHead(
    bytes,
    byField.map((flat) => flat.length / 2),
  )
  for (const flat of byField) {
    for (let at = 0; at < flat.length; at += 2) writeEntry(bytes, flat[at] ?? 0, flat[at + 1] ?? 1)
  }
  return bytes.written().slice()
}

/** Writes what stands before the entries: in how many sections each field has the term. */
export function writeHead(bytes: ByteWriter, counts: readonly number[]): void {
  bytes.push(counts.reduce((bits, count, field) => bits | (count > 0 ? 1 << field : 0), 0))
  for (const count of counts) if (count > 0) writeNumber(bytes, count)
}

/** Writes one section of a field: the difference from the one before, and how often the term is there. */
export function writeEntry(bytes: ByteWriter, difference: number, frequency: number): void {
  writeNumber(bytes, difference * 2 + (frequency === 1 ? 0 : 1))
  if (frequency !== 1) writeNumber(bytes, frequency)
}

/** Reads what `writePostings` wrote: the fields that have the term. */
export function readPostings(postings: Postings): FieldPostings[] {
  const { counts, start } = readCounts(postings)
  let at = start
  return counts.map(({ field, count }) => {
    const sections = new Uint32Array(count)
    const frequencies = new Uint32Array(count).fill(1)
    let section = 0
    for (let entry = 0; entry < count; entry++) {
      // Written out twice: this loop is where a common character's time goes.
      let byte = postings[at++] ?? 0
      let value = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postings[at++] ?? 0
        value |= (byte & 127) << shift
      }
      section += value >>> 1
      sections[entry] = section
      if ((value & 1) === 0) continue
      byte = postings[at++] ?? 0
      value = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postings[at++] ?? 0
        value |= (byte & 127) << shift
      }
      frequencies[entry] = value
    }
    return { field, sections, frequencies }
  })
}

/** In how many sections a term stands, in the field where it is commonest. */
export function sectionsIn(postings: Postings): number {
  return Math.max(0, ...readCounts(postings).counts.map(({ count }) => count))
}

function readCounts(postings: Postings) {
  const counts: { field: number; count: number }[] = []
  let at = 1
  for (let field = 0; field < fields.length; field++) {
    if (((postings[0] ?? 0) & (1 << field)) === 0) continue
    let count = 0
    let byte = 128
    for (let shift = 0; byte > 127; shift += 7) {
      byte = postings[at++] ?? 0
      count |= (byte & 127) << shift
    }
    counts.push({ field, count })
  }
  return { counts, start: at }
}

function writeNumber(bytes: ByteWriter, number: number): void {
  let rest = number
  for (; rest > 127; rest = rest >>> 7) bytes.push((rest & 127) | 128)
  bytes.push(rest)
}
