import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { listFiles } from '../build/output.ts'

/** A file of a deploy. */
export interface DeployedFile {
  readonly size: number
  /** SHA-256, in hexadecimal digits. */
  readonly hash: string
}

/** The files of a deploy, by their addresses. */
export type Manifest = ReadonlyMap<string, DeployedFile>

/** Reads what a build wrote. */
export async function manifestOf(assets: string): Promise<Manifest> {
  const paths = [...(await listFiles(assets))].toSorted()
  const entry = async (path: string) => {
    const content = await readFile(join(assets, path))
    const hash = createHash('sha256').update(content).digest('hex')
    return [path, { size: content.length, hash }] as const
  }
  const manifest = new Map<string, DeployedFile>()
  // One after the other: there may be more files than may be open at once.
  for (const path of paths) manifest.set(...(await entry(path)))
  return manifest
}

/** The manifest of the last deploy from this folder; `undefined` where none is known. */
export async function readManifest(path: string): Promise<Manifest | undefined> {
  try {
    return new Map(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return undefined
  }
}

/** Keeps a manifest for the next deploy. */
export async function writeManifest(path: string, manifest: Manifest): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, JSON.stringify([...manifest]))
}
