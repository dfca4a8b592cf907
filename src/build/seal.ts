import { checksum, checksumsPath, nameOf, packChecksums } from '../essay/checksums.ts'
import { withOwnSum } from '../essay/own-sum.ts'
import type { OutputFile } from './output.ts'

/** A site's files with the list of their checksums, and the name of the whole. */
export interface Sealed {
  readonly files: readonly OutputFile[]
  /** The checksum of the list: the same files, the same name. */
  readonly deploy: string
}

/** What the platform takes for itself and does not serve. */
const unserved = new Set(['/_headers', '/_redirects'])

/** What the Worker reads one by one: it is known from what is damaged even where the list is lost. */
const alone = /^\/data\/(?!search\/).*\.json$/

/**
 * Adds the list by which the Worker knows its deploy's files from others. A file's own bytes say
 * nothing of the deploy, so that an edit changes the files it touches, the list and the name.
 */
export async function sealed(unsealed: readonly OutputFile[]): Promise<Sealed> {
  const files = await Promise.all(unsealed.map(withSum))
  const list = await listed(files)
  return {
    files: [...files, { path: checksumsPath, content: list }],
    deploy: nameOf(await checksum(list)),
  }
}

async function withSum(file: OutputFile): Promise<OutputFile> {
  const { path, content } = file
  return alone.test(path) ? { path, content: await withOwnSum(String(content)) } : file
}

/** The checksums of the files that the platform serves, packed. */
export async function listed(files: readonly OutputFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const sums = await Promise.all(
    files
      .filter(({ path }) => !unserved.has(path))
      .map(async ({ path, content }) => ({ path, sum: await checksum(Buffer.from(content)) })),
  )
  return packChecksums(sums)
}
