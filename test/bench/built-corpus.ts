import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
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
  const { output, build } = await copyCorpus(corpus)
  const built = await build()
  await rm(join(output, 'corpus'), { recursive: true })
  return built
}

/** A corpus to build more than once. */
export interface CopiedCorpus {
  /** The folder of essays, or the one file. */
  readonly corpus: string
  readonly output: string
  readonly build: () => Promise<BuiltCorpus>
}

/** Copies a corpus into a new folder, which is where it is built: a build writes beside the essays. */
export async function copyCorpus(original: string): Promise<CopiedCorpus> {
  const output = await mkdtemp(join(tmpdir(), 'wenyuan-bench-'))
  const corpus = join(output, 'corpus', basename(resolve(original)))
  await cp(original, corpus, { recursive: true })
  return {
    corpus,
    output,
    async build() {
      const start = performance.now()
      const { built, problems } = await buildSite({ ...buildPaths({}), corpus, output }, silent)
      if (!built) throw new Error(problems.map(describeProblem).join('\n'))
      return { built, output, seconds: (performance.now() - start) / 1000 }
    },
  }
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
