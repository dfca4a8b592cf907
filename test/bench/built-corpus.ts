import { cp, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { type Built, buildSite } from '../../src/build/build.ts'
import { buildPaths } from '../../src/build/paths.ts'
import { silent } from '../../src/build/progress.ts'
import { describeProblem } from '../../src/build/report.ts'
import { checkedFiles } from '../../src/http/checked-files.ts'
import type { IndexedSection } from '../../src/search/files.ts'
import { type Index, openIndex } from '../../src/search/open-index.ts'

/** A corpus built as for a deploy. */
export interface BuiltCorpus {
  readonly built: Built
  /** Holds `assets/` and `site.json`. */
  readonly output: string
  /** How long the build took. */
  readonly seconds: number
}

/** Builds a folder of essays, or one file, into a new folder; the corpus stays as it was. */
export async function buildCopy(corpus: string): Promise<BuiltCorpus> {
  const output = await mkdtemp(join(tmpdir(), 'wenyuan-bench-'))
  // A build writes the record of links beside the essays.
  const copy = join(output, 'corpus', basename(resolve(corpus)))
  await cp(corpus, copy, { recursive: true })
  const start = performance.now()
  const paths = { ...buildPaths({}), corpus: copy, output }
  const { built, problems } = await buildSite(paths, silent)
  if (!built) throw new Error(problems.map(describeProblem).join('\n'))
  const seconds = (performance.now() - start) / 1000
  await rm((await stat(copy)).isFile() ? dirname(copy) : copy, { recursive: true })
  return { built, output, seconds }
}

/**
 * Opens what was built with nothing kept from before, over the files on disk, with their checksums:
 * the code that runs in the Worker.
 */
export async function openBuilt(output: string): Promise<Index> {
  const { deploy } = JSON.parse(await readFile(join(output, 'site.json'), 'utf8'))
  const read = async (path: string): Promise<ArrayBuffer> =>
    new Uint8Array(await readFile(join(output, 'assets', path))).buffer
  return openIndex(checkedFiles(read, deploy))
}

/** Every section, in the order of their numbers. */
export async function sectionsOf(index: Index): Promise<IndexedSection[]> {
  const { manifest } = await index.counts()
  const numbers = Array.from({ length: manifest.sections }, (_, number) => number)
  const sections = await index.sections(numbers)
  return sections.filter((section) => section !== undefined)
}
