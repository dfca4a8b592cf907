import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { libraryPaths } from '../../src/essay/library.ts'
import { indexPaths, type Manifest } from '../../src/search/files.ts'
import { buildFixture, type ServedSite, serveSite } from '../serve-site.ts'
import { cutBlock, type Damage, garble, lose } from './damage.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Scheme, host and port of the site under test. */
    readonly origin: string
    /**
     * The same of a site that has lost the index's range of Han terms, the texts of what is listed
     * from `street` on, and the file of the essay `tea`.
     */
    readonly damaged: string
    /** The same of a site where these files, and the list of essays, are there but not JSON. */
    readonly garbled: string
    /** The same of a site that has lost the manifest of its index. */
    readonly unindexed: string
    /**
     * The same of a Worker whose reads fail as a request's `X-Faults` says. Below `/other` are the
     * files of another deploy, in which one essay has been edited.
     */
    readonly faulty: string
  }
}

/** What `damaged` and `garbled` lack, of a manifest with two blocks. */
const partsOf = ({ ranges, blocks }: Manifest): readonly string[] => [
  indexPaths.range(ranges[0] ?? ''),
  indexPaths.block(blocks[0] ?? 0),
  libraryPaths.essay('tea'),
]

/** Serves the invented essays: whole, and damaged in three ways. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const served: ServedSite[] = []
  const serve = async (output: string, entry?: string): Promise<string> => {
    const site = await serveSite(output, entry)
    served.push(site)
    return site.origin
  }
  project.provide('origin', await serve(await buildFixture()))
  project.provide('damaged', await serve(await buildDamaged(lose, partsOf)))
  const garbled = (manifest: Manifest) => [...partsOf(manifest), libraryPaths.catalogue(1)]
  project.provide('garbled', await serve(await buildDamaged(garble, garbled)))
  project.provide('unindexed', await serve(await buildDamaged(lose, () => [indexPaths.manifest])))
  project.provide('faulty', await serve(await buildTwo(), 'test/worker/faulty-worker.ts'))
  return async () => {
    for (const site of served) await site.stop()
  }
}

async function buildDamaged(
  damage: Damage,
  pathsOf: (manifest: Manifest) => readonly string[],
): Promise<string> {
  const output = await buildFixture()
  const assets = join(output, 'assets')
  const manifest = await cutBlock(assets, 'lighthouse')
  for (const path of pathsOf(manifest)) await damage(join(assets, path))
  return output
}

/** Builds a site that has the files of another deploy of it below `/other`: one essay was edited. */
export async function buildTwo(): Promise<string> {
  const corpus = await mkdtemp(join(tmpdir(), 'wenyuan-corpus-'))
  await cp(fileURLToPath(new URL('../fixtures/site', import.meta.url)), corpus, { recursive: true })
  const edited = join(corpus, 'harbour.md')
  await writeFile(
    edited,
    (await readFile(edited, 'utf8')).replace('---\n\n', '---\n\n鲸群来过。\n\n'),
  )
  const [output, other] = [await buildFixture(), await buildFixture(corpus)]
  await cp(join(other, 'assets'), join(output, 'assets/other'), { recursive: true })
  await Promise.all([corpus, other].map((folder) => rm(folder, { recursive: true })))
  return output
}
