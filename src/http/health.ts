import { type CataloguePage, libraryPaths } from '../essay/library.ts'
import { indexPaths, type Manifest } from '../search/files.ts'
import type { CheckedFiles } from './checked-files.ts'

/** Most files looked at in one request: a request may make 50 reads on the free plan. */
export const highestSample = 20
export const defaultSample = 10

/** What a look at a deploy's files found. */
export interface Health {
  readonly healthy: boolean
  readonly deploy: string
  /** How many files the deploy has. */
  readonly files: number
  /** How many were read just now. */
  readonly checked: number
  /** Paths of those that are missing, damaged or of another deploy. */
  readonly faults: readonly string[]
}

/**
 * Reads the lists of a deploy and a sample of its index and essays, and compares each with its
 * checksum. `from` says where the sample begins, so that one who asks again and again with other
 * numbers has looked at all.
 */
export async function checkHealth(
  files: CheckedFiles,
  deploy: string,
  { sample, from }: { readonly sample: number; readonly from: number },
): Promise<Health> {
  const faults: string[] = []
  let checked = 0
  const look = async (path: string): Promise<unknown> => {
    checked += 1
    const found = await files.bytes(path).catch(() => undefined)
    if (!found) {
      faults.push(path)
      return undefined
    }
    return path.endsWith('.json') ? JSON.parse(new TextDecoder().decode(found)) : found
  }
  const list = await files.checksums().catch(() => undefined)
  if (!list) return { healthy: false, deploy, files: 0, checked: 0, faults: ['checksums'] }

  const [manifest, first] = await Promise.all([
    look(indexPaths.manifest),
    look(libraryPaths.catalogue(1)),
    look(indexPaths.lengths),
    look(indexPaths.syllables),
  ])
  // Our own build wrote both, and their checksums are right.
  const { ranges = [], blocks = [] } = (manifest ?? {}) as Partial<Manifest>
  const { pages = 1 } = (first ?? {}) as Partial<CataloguePage>
  const page = 1 + (from % pages)
  const catalogue = page === 1 ? first : await look(libraryPaths.catalogue(page))
  const { essays = [] } = (catalogue ?? {}) as Partial<CataloguePage>
  const all = [
    ...ranges.map(indexPaths.range),
    ...blocks.map(indexPaths.block),
    ...essays.map(({ slug }) => libraryPaths.essay(slug)),
  ]
  const chosen = Array.from(
    { length: Math.min(sample, all.length) },
    (_, at) => all[(from + Math.floor((at * all.length) / sample)) % all.length] ?? '',
  )
  await Promise.all([...new Set(chosen)].map(look))
  return { healthy: faults.length === 0, deploy, files: list.files, checked, faults }
}
