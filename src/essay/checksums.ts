import { fnv1a } from './fnv.ts'

/** Where the build writes the checksums of all files of the site. */
export const checksumsPath = '/data/checksums.bin'

/** Bytes of an entry: a hash of the path (4), and the beginning of the content's SHA-256 (8). */
const entrySize = 12

/** What a file should hold, by its path. */
export interface Checksums {
  /** How many files are listed. */
  readonly files: number
  /** The sums that a file may have, nearly always one; none where the site has no such file. */
  readonly of: (path: string) => readonly bigint[]
}

/** A file and its checksum. */
export interface Summed {
  readonly path: string
  readonly sum: bigint
}

/**
 * The first 64 bits of a content's SHA-256, which the platform computes outside of the script.
 */
export async function checksum(content: BufferSource): Promise<bigint> {
  return new DataView(await crypto.subtle.digest('SHA-256', content)).getBigUint64(0)
}

/** A checksum as a deploy is called by it: `1f0c…`, sixteen digits. */
export function nameOf(sum: bigint): string {
  return sum.toString(16).padStart(16, '0')
}

/** Packs the checksums of a site's files, in an order of their own: the same files, the same bytes. */
export function packChecksums(files: readonly Summed[]): Uint8Array<ArrayBuffer> {
  const entries = files
    .map(({ path, sum }) => ({ key: fnv1a(path), sum }))
    .sort((a, b) => a.key - b.key || (a.sum < b.sum ? -1 : 1))
  const packed = new Uint8Array(entries.length * entrySize)
  const view = new DataView(packed.buffer)
  for (const [number, { key, sum }] of entries.entries()) {
    view.setUint32(number * entrySize, key)
    view.setBigUint64(number * entrySize + 4, sum)
  }
  return packed
}

/** Opens packed checksums. Nothing is unpacked: a look is a binary search. */
export function openChecksums(packed: ArrayBuffer): Checksums {
  const view = new DataView(packed)
  const files = Math.floor(packed.byteLength / entrySize)
  const keyAt = (number: number): number => view.getUint32(number * entrySize)

  function firstNotBelow(key: number): number {
    let low = 0
    let high = files
    while (low < high) {
      const middle = (low + high) >>> 1
      if (keyAt(middle) < key) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    files,
    of(path) {
      const key = fnv1a(path)
      const sums: bigint[] = []
      for (let number = firstNotBelow(key); number < files && keyAt(number) === key; number += 1) {
        sums.push(view.getBigUint64(number * entrySize + 4))
      }
      return sums
    },
  }
}
