/**
 * What is kept of a section's text, to know it again after edits: its length, and a few of its
 * shingles, taken evenly from its beginning to its end.
 */
export interface Sketch {
  /** Letters, digits and Han characters of the text. */
  readonly length: number
  /** Hashes of shingles, 24 bits each, in the order of the text; empty for a text without letters. */
  readonly samples: readonly number[]
}

/**
 * Characters of a shingle: six Han characters that stand together hardly ever do so elsewhere, and
 * an edit seldom falls on them.
 */
const width = 6

/** Shingles that a sketch keeps at most: with four characters of base 64 each, a line of the record. */
const most = 16

/** Characters of text for each shingle kept, where the text is short. */
const spacing = 12

/** The letters, digits and Han characters of a text, in lower case and half width, as code units. */
function plain(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = plainUnit(text.charCodeAt(at))
    if (unit > 0) units[length++] = unit
  }
  return units.subarray(0, length)
}

function plainUnit(unit: number): number {
  if (unit >= 0x3040 && unit < 0xff00) return unit
  if (unit >= 0xff00) return plainAscii(unit - 0xfee0)
  if (unit < 0x80) return plainAscii(unit)
  return unit >= 0xc0 && unit < 0x2000 ? unit : 0
}

function plainAscii(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit + 32
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) ? unit : 0
}

/**
 * A hash of 24 bits for each stretch of six characters, in order; of a shorter text, one for all of it.
 *
 * `shinglesOf('一二三四五六七')` has two hashes; of them the first is that of `shinglesOf('一二三四五六')`.
 */
export function shinglesOf(text: string): Uint32Array {
  const units = plain(text)
  if (units.length === 0) return new Uint32Array()
  const count = Math.max(1, units.length - width + 1)
  const hashes = new Uint32Array(count)
  for (let from = 0; from < count; from++) {
    const to = Math.min(units.length, from + width)
    // FNV-1a by code units, then stirred as in MurmurHash3, so that the low bits depend on all.
    let hash = 0x811c9dc5
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    hashes[from] = (hash ^ (hash >>> 16)) & 0xffffff
  }
  return hashes
}

/**
 * The sketch of a text. Each of up to sixteen equal parts gives the least of its hashes, so that
 * what an edit does to one part leaves the samples of the others alone, and a text that was parted
 * shows how much of it went where.
 */
export function sketchOf(text: string): Sketch {
  const hashes = shinglesOf(text)
  const length = hashes.length === 0 ? 0 : hashes.length + width - 1
  const parts = Math.min(most, hashes.length, Math.ceil(length / spacing))
  const samples = Array.from({ length: parts }, (_, part) => {
    const from = Math.floor((part * hashes.length) / parts)
    const to = Math.floor(((part + 1) * hashes.length) / parts)
    let least = hashes[from] ?? 0
    for (let at = from + 1; at < to; at++) least = Math.min(least, hashes[at] ?? least)
    return least
  })
  return { length, samples }
}

/** A text that is equal for equal sketches, and only for them. */
export function keyOf({ length, samples }: Sketch): string {
  return `${length} ${writeSamples(samples)}`
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The samples as text, four characters each: `writeSamples([1, 64])` is `'AAABAABA'`. */
export function writeSamples(samples: readonly number[]): string {
  return samples
    .map((sample) => [18, 12, 6, 0].map((shift) => digits[(sample >> shift) & 63]).join(''))
    .join('')
}

/** The samples that a text was written from, or `undefined` where it is none: `readSamples('AAAB')` is `[1]`. */
export function readSamples(text: string): readonly number[] | undefined {
  if (!/^(?:[\w-]{4}){0,16}$/.test(text)) return undefined
  return (text.match(/.{4}/g) ?? []).map((four) =>
    [...four].reduce((sum, digit) => sum * 64 + digits.indexOf(digit), 0),
  )
}
