import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles, writeOutput } from '../../src/build/output.ts'
import { sealed } from '../../src/build/seal.ts'
import { checksumsPath } from '../../src/essay/checksums.ts'
import { type Block, indexPaths, type Manifest } from '../../src/search/files.ts'

/** What can happen to a file: it is gone, or it is there and is not JSON. */
export type Damage = (file: string) => Promise<void>

export const lose: Damage = (file) => rm(file)
export const garble: Damage = (file) => writeFile(file, '[{"cut off')

/**
 * Cuts the one block of a small site in two, before the first section of the essay `slug`, so that
 * one can be damaged and the other stay whole.
 */
export async function cutBlock(assets: string, slug: string): Promise<void> {
  const read = async (path: string): Promise<unknown> =>
    JSON.parse(await readFile(join(assets, path), 'utf8'))
  const write = (path: string, value: unknown): Promise<void> =>
    writeFile(join(assets, path), JSON.stringify(value))
  // The build wrote both from values of these types.
  const manifest = (await read(indexPaths.manifest)) as Manifest
  const block = (await read(indexPaths.block(0))) as Block
  const at = block.findIndex((section) => section.slug === slug)
  if (at < 1 || manifest.blocks.length !== 1) throw new Error(`no block to cut before ${slug}`)
  await write(indexPaths.block(0), block.slice(0, at))
  await write(indexPaths.block(1), block.slice(at))
  await write(indexPaths.manifest, { ...manifest, blocks: [0, at] })
  await reseal(assets)
}

/** Makes a changed site a deploy of its own: its list of checksums and its name fit what is there. */
async function reseal(assets: string): Promise<void> {
  const paths = [...(await listFiles(assets))].filter((path) => path !== checksumsPath)
  const { files, deploy } = await sealed(
    await Promise.all(
      paths.map(async (path) => ({ path, content: await readFile(join(assets, path)) })),
    ),
  )
  await writeOutput(assets, files)
  const settings = join(assets, '../site.json')
  const site = JSON.parse(await readFile(settings, 'utf8'))
  await writeFile(settings, JSON.stringify({ ...site, deploy }))
}
