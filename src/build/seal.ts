import { checksumsPath, nameOf, packChecksums, type Summed } from '../essay/checksums.ts'
import { type OutputFile, sumOf } from './output.ts'

/** The list by which a deploy's files are known, and the name of the deploy. */
export interface Seal {
  readonly list: OutputFile & { readonly content: Uint8Array<ArrayBuffer> }
  /** The checksum of the list: the same files, the same name. */
  readonly deploy: string
}

/** What the platform takes for itself and does not serve. */
const unserved = new Set(['/_headers', '/_redirects'])

/**
 * Lists files, so that the Worker knows its deploy's from others. A file's own bytes say nothing of
 * the deploy: an edit changes the files it touches, the list and the name.
 */
export function seal(files: readonly Summed[]): Seal {
  const content = packChecksums(files.filter(({ path }) => !unserved.has(path)))
  return { list: { path: checksumsPath, content }, deploy: nameOf(sumOf(content)) }
}

/** A file with its checksum. */
export function summed({ path, content }: OutputFile): Summed {
  return { path, sum: sumOf(Buffer.from(content)) }
}
