import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { carrySum } from '../../src/build/carry-sum.ts'
import { listFiles, writeOutput } from '../../src/build/output.ts'
import { seal, summed } from '../../src/build/seal.ts'
import { checksumsPath } from '../../src/essay/checksums.ts'
import { openPack, writePack } from '../../src/essay/pack.ts'
import { indexPaths, type Manifest } from '../../src/search/files.ts'

/** What can happen to a file: it is gone, or it is there and is not JSON. */
export type Damage = (file: string) => Promise<void>

export const lose: Damage = (file) => rm(file)
export const garble: Damage = (file) => writeFile(file, '[{"cut off')

/**
 * Cuts the one block of a small site in two, before the first section of the essay `slug`, so that
 * one can be damaged and the other stay whole. Answers the new manifest.
 */
export async function cutBlock(assets: string, slug: string): Promise<Manifest> {
  const file = (path: string): string => join(assets, path)
  // The build wrote it from a value of this type.
  const manifest = JSON.parse(await readFile(file(indexPaths.manifest), 'utf8')) as Manifest
  const block = openPack(new Uint8Array(await readFile(file(indexPaths.block(0)))).buffer)
  const sections = [...block.beginning('')].map(([, bytes]) => bytes)
  const isOfEssay = (bytes: Uint8Array): boolean =>
    JSON.parse(new TextDecoder().decode(bytes)).slug === slug
  const at = sections.findIndex(isOfEssay)
  if (at < 1 || manifest.blocks.length !== 1) throw new Error(`no block to cut before ${slug}`)
  const cut = { ...manifest, blocks: [0, at] }
  for (const first of cut.blocks) {
    const part = first === 0 ? sections.slice(0, at) : sections.slice(at)
    const named = part.map((bytes, place) => [String(place), bytes] as const)
    await writeFile(file(indexPaths.block(first)), writePack(named))
  }
  await writeFile(file(indexPaths.manifest), JSON.stringify(cut))
  await reseal(assets)
  return cut
}

/** Makes a changed site a deploy of its own: its list of checksums and its name fit what is there. */
async function reseal(assets: string): Promise<void> {
  const paths = [...(await listFiles(assets))].filter((path) => path !== checksumsPath)
  const files = await Promise.all(
    paths.map(async (path) => carrySum({ path, content: await readFile(join(assets, path)) })),
  )
  const { list, deploy } = seal(files.map(summed))
  await writeOutput(assets, [...files, list])
  const settings = join(assets, '../site.json')
  const site = JSON.parse(await readFile(settings, 'utf8'))
  await writeFile(settings, JSON.stringify({ ...site, deploy }))
}
