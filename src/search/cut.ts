import { fnv1a } from '../essay/fnv.ts'

/** How large pieces are: `least` at the least, then on average `spread` more, and `most` at the most. */
export interface PieceSizes {
  readonly least: number
  readonly spread: number
  readonly most: number
}

/**
 * Cuts a sequence into pieces: an item begins one where `begins` says so.
 *
 * @param size of the piece so far
 * @param last the item before
 */
export function* cut<Item>(
  items: Iterable<Item>,
  sizeOf: (item: Item) => number,
  begins: (item: Item, size: number, last: Item) => boolean,
): Generator<readonly Item[]> {
  let piece: Item[] = []
  let size = 0
  for (const item of items) {
    const last = piece.at(-1)
    if (last !== undefined && begins(item, size, last)) {
      yield piece
      piece = []
      size = 0
    }
    piece.push(item)
    size += sizeOf(item)
  }
  if (piece.length > 0) yield piece
}

/**
 * Whether an item begins a new piece, by its name and size and not by its place: so a change moves the
 * bounds beside it and no others (content-defined chunking, as in LBFS: Muthitacharoen, Chen and
 * Mazières, 2001).
 *
 * @param before size of the piece so far
 */
export function isBound(
  name: string,
  size: number,
  before: number,
  { least, spread, most }: PieceSizes,
): boolean {
  return before >= least && (before + size > most || chanceOf(name) * spread < size)
}

/** A number from 0 up to 1 that follows from a name alone, evenly spread over names. */
function chanceOf(name: string): number {
  let hash = fnv1a(name)
  // The finalizer of MurmurHash3: short names that are alike differ in few bits of FNV.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
