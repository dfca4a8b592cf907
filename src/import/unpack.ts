import { unzipSync } from 'fflate'
import { ImportError } from './imported.ts'

/** What a document may hold at most. */
export interface Bounds {
  readonly entries: number
  /** Bytes of all files, unpacked. */
  readonly bytes: number
  /** How many times larger than packed a file may be, beyond the first megabyte. */
  readonly ratio: number
}

/**
 * Room for any book with its pictures. Text packs to a tenth and XML to a fiftieth; deflate itself
 * ends at 1,032: https://www.zlib.net/zlib_tech.html
 */
export const bounds: Bounds = { entries: 5_000, bytes: 256 * 2 ** 20, ratio: 200 }

/** Small files may be repetitive. */
const unsuspicious = 2 ** 20

/**
 * Unpacks a ZIP archive, which .docx and .epub are. What it says of its sizes is compared with
 * the bounds before anything is unpacked, and no file takes more room than it says.
 *
 * @throws ImportError where it is beyond the bounds, or no archive
 */
export function unpack(
  archive: Uint8Array,
  { entries, bytes, ratio }: Bounds = bounds,
): ReadonlyMap<string, Uint8Array> {
  let count = 0
  let total = 0
  unzipped(archive, ({ name, size, originalSize }) => {
    count += 1
    total += originalSize
    if (count > entries) throw new ImportError(`found more than ${entries} files in it`)
    if (total > bytes) {
      throw new ImportError(`found more than ${Math.round(bytes / 2 ** 20)} MB in it, unpacked`)
    }
    if (originalSize > unsuspicious && originalSize > size * ratio) {
      throw new ImportError(`found \`${name}\` in it packed more than ${ratio} times`)
    }
    return false
  })
  if (count === 0) throw new ImportError('found an archive with nothing in it')
  return unzipped(archive, ({ name }) => !name.endsWith('/'))
}

function unzipped(
  archive: Uint8Array,
  filter: (file: { name: string; size: number; originalSize: number }) => boolean,
): Map<string, Uint8Array> {
  try {
    return new Map(Object.entries(unzipSync(archive, { filter })))
  } catch (error) {
    if (error instanceof ImportError) throw error
    const reason = error instanceof Error ? error.message : error
    throw new ImportError(`found no archive that can be opened (${reason})`)
  }
}
