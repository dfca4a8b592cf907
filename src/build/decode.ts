import { evidence, mostlyUtf8, utf8LineIn } from './encoding-evidence.ts'

/** The encodings that an essay's file may be in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** Why bytes cannot be read as text. */
export interface DecodeProblem {
  /** Line, from 1. */
  readonly line: number
  /** UTF-16 code unit in the line, from 1. */
  readonly column: number
  /** Some words before and after, with `�` for what cannot be read. */
  readonly before: string
  readonly after: string
  /** Byte, from 0. */
  readonly offset: number
  /** One sentence: what was found, and what was expected. */
  readonly message: string
}

export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly problem: DecodeProblem }

/** Of the characters in question, how many must be common for a reading to be believed. */
const believable = 0.75

/** Characters of the words around a fault that are shown. */
const around = 8

/** What an owner does about a text that cannot be read as it stands. */
const recoding =
  '`npm run proof -- --recode` writes the file again as UTF-8, and keeps the one that you have'

const names: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  gb18030: 'GB 18030',
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Reads the bytes of an owner's file: UTF-8, UTF-16 with or without a byte order
 * mark, or GB 18030 (and so GBK and GB 2312). Lines come back parted by `\n`,
 * without byte order marks and control characters.
 *
 * Never guesses at a doubtful file: damaged UTF-8, Big5, binary data and unknown
 * encodings are a problem that says where and what to do.
 *
 * `decode(Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3))` is `{ text: '你好', encoding: 'gb18030' }`.
 */
export function decode(bytes: Uint8Array): Decoded {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, at) => bytes[at] === byte)) return read(bytes, encoding, mark.length)
  }
  const zero = bytes.indexOf(0)
  if (zero < 0) {
    if (reads(bytes, 'utf-8')) return read(bytes, 'utf-8', 0)
    if (mostlyUtf8(bytes)) return damaged(bytes, 'utf-8', 0)
  }
  const wide = wideReading(bytes)
  if (wide !== undefined) return read(bytes, wide, 0)
  if (zero >= 0) return binary(bytes, zero, 'utf-8')
  return chineseReading(bytes)
}

/** UTF-16 without a mark, if one byte order gives common characters. */
function wideReading(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2 !== 0) return undefined
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const { whole, marks } = evidence(new TextDecoder(encoding).decode(bytes))
    // Two Latin letters make one Han character too, so those alone prove nothing:
    // ask for a NUL byte (every ASCII character has one) or for Chinese punctuation.
    return whole >= believable && (marks > 0 || bytes.includes(0))
  })
}

/**
 * The same for a file that is not yet the site's: Big5 is read too, since what comes of it is
 * written in UTF-8.
 */
export function decodeForeign(bytes: Uint8Array): { readonly text: string } | Decoded {
  const decoded = decode(bytes)
  if ('text' in decoded || !isBig5(bytes)) return decoded
  return reads(bytes, 'big5') ? { text: tidy(new TextDecoder('big5').decode(bytes)) } : decoded
}

function isBig5(bytes: Uint8Array): boolean {
  const gb = evidence(new TextDecoder('gb18030').decode(bytes)).beyondAscii
  const big5 = evidence(new TextDecoder('big5').decode(bytes)).beyondAscii
  return big5 > gb && big5 >= believable
}

/** GB 18030, unless the bytes make more sense as Big5, or none. */
function chineseReading(bytes: Uint8Array): Decoded {
  const gb = evidence(new TextDecoder('gb18030').decode(bytes)).beyondAscii
  if (isBig5(bytes)) {
    return refused(bytes, 0, 'found Big5 text', recoding)
  }
  const offset = firstFault(bytes, 'utf-8', 0)
  if (gb < believable) {
    const found = `found byte ${hex(bytes[offset])} at offset ${offset} in an unknown encoding`
    return refused(bytes, offset, found, 'save the file as UTF-8')
  }
  const strange = utf8LineIn(bytes)
  if (strange === undefined) return read(bytes, 'gb18030', 0)
  return refused(bytes, strange, 'found UTF-8 beside GB 18030', recoding)
}

function refused(bytes: Uint8Array, offset: number, found: string, advice: string): Decoded {
  const message = `${found}, expected UTF-8 or GB 18030 throughout: ${advice}`
  return { problem: { ...placeAt(bytes, 'gb18030', offset), message } }
}

/**
 * All that stands in bytes of a known encoding, control characters included, without a byte order
 * mark in front. Throws a TypeError where `decode` gives a problem.
 */
export function decodeWhole(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

/** The text of `bytes` after its `start` bytes of mark, or the first fault in it. */
function read(bytes: Uint8Array, encoding: Encoding, start: number): Decoded {
  if (!reads(bytes.subarray(start), encoding)) return damaged(bytes, encoding, start)
  const text = new TextDecoder(encoding).decode(bytes.subarray(start))
  const zero = text.indexOf('\0')
  if (zero < 0) return { text: tidy(text), encoding }
  const offset = encoding === 'utf-8' ? bytes.indexOf(0) : start + zero * 2
  return binary(bytes, offset, encoding)
}

function reads(bytes: Uint8Array, encoding: Encoding | 'big5', stream = false): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}

function damaged(bytes: Uint8Array, encoding: Encoding, start: number): Decoded {
  const offset = firstFault(bytes, encoding, start)
  const place = placeAt(bytes, encoding, offset)
  const message = `found byte ${hex(bytes[offset])} between “${place.before}” and “${place.after}”, which is not ${names[encoding]} as the rest of the file is: ${recoding}`
  return { problem: { ...place, message } }
}

function binary(bytes: Uint8Array, offset: number, encoding: Encoding): Decoded {
  const message = `found a NUL byte at offset ${offset}, expected text: this looks like a binary file, such as a Word document, which must be saved as plain text`
  return { problem: { ...placeAt(bytes, encoding, offset), message } }
}

/** The first byte of the first character that cannot be read. */
function firstFault(bytes: Uint8Array, encoding: Encoding, start: number): number {
  // A streaming decoder fails from the first prefix on that shows the fault: halve.
  let good = start
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (reads(bytes.subarray(start, middle), encoding, true)) good = middle
    else bad = middle
  }
  // It lets an unfinished character stand at the end: step back to where that begins.
  while (good > start && !reads(bytes.subarray(start, good), encoding)) good--
  return Math.min(good, bytes.length - 1)
}

function placeAt(bytes: Uint8Array, encoding: Encoding, offset: number) {
  const text = (from: number, to?: number) =>
    tidy(new TextDecoder(encoding).decode(bytes.subarray(from, to))).split('\n')
  const lines = text(0, offset)
  const last = lines.at(-1) ?? ''
  const [rest = ''] = text(offset, offset + 8 * around)
  return {
    line: lines.length,
    column: last.length + 1,
    before: Array.from(last).slice(-around).join(''),
    after: Array.from(rest).slice(0, around).join(''),
    offset,
  }
}

/** Line ends as `\n`; without the characters that print nothing and that XML forbids. */
function tidy(text: string): string {
  return text.replace(/\r\n?|[\v\f]/g, '\n').replace(/[\p{Cc}--[\n\t]]|\ufeff/gv, '')
}

function hex(byte: number | undefined): string {
  return `0x${(byte ?? 0).toString(16).padStart(2, '0')}`
}
