import { pairOf } from '../proof/gbk.ts'
import { decodeWhole, type Encoding } from './decode.ts'

/** A stretch of a text, in UTF-16 code units, and what is to stand in its place. */
export interface Splice {
  readonly at: number
  readonly stood: string
  readonly read: string
}

/**
 * The bytes of a text with some stretches replaced, every other byte as it was. `undefined` where
 * the encoding has no bytes for what is to stand there.
 */
export function splice(
  bytes: Uint8Array,
  encoding: Encoding,
  splices: readonly Splice[],
): Uint8Array | undefined {
  const text = decodeWhole(bytes, encoding)
  const pieces: Uint8Array[] = []
  let expected = ''
  let end = 0
  let from = 0
  for (const { at, stood, read } of splices.toSorted((one, other) => one.at - other.at)) {
    const written = encode(read, encoding)
    if (written === undefined) return undefined
    pieces.push(bytes.subarray(from, offsetOf(bytes, encoding, at)), written)
    expected += text.slice(end, at) + read
    end = at + stood.length
    from = offsetOf(bytes, encoding, end)
  }
  const spliced = Buffer.concat([...pieces, bytes.subarray(from)])
  // What comes out must read as meant, whatever odd bytes the file has.
  return decodeWhole(spliced, encoding) === expected + text.slice(end) ? spliced : undefined
}

/** The byte at which a UTF-16 unit of the text begins. */
function offsetOf(bytes: Uint8Array, encoding: Encoding, unit: number): number {
  const mark = marks.find((each) => each.every((byte, at) => bytes[at] === byte))?.length ?? 0
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return mark + unit * 2
  if (encoding === 'utf-8') {
    return mark + Buffer.byteLength(decodeWhole(bytes, encoding).slice(0, unit))
  }
  let at = 0
  for (let units = 0; units < unit; ) {
    const lead = bytes[at] ?? 0
    const trail = bytes[at + 1] ?? 0
    // GB 18030 has one byte, two, or four, of which the second is a digit.
    const length = lead <= 0x80 || lead === 0xff ? 1 : trail < 0x40 ? 4 : 2
    units += length < 4 ? 1 : decodeWhole(bytes.subarray(at, at + 4), encoding).length
    at += length
  }
  return at
}

const marks = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const

function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const bytes: number[] = []
  for (const character of text) {
    const pair = pairOf(character)
    if (character < '\x80') bytes.push(character.charCodeAt(0))
    else if (pair) bytes.push(pair.lead, pair.trail)
    else return undefined
  }
  return Uint8Array.from(bytes)
}
