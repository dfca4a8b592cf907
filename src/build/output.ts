import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { carrySum } from './carry-sum.ts'

/** A file of the site: its address, and what it holds. */
export interface OutputFile {
  /** Path from the site's root, with a slash in front. */
  readonly path: string
  readonly content: string | Uint8Array
}

/** A file that was taken into a site's folder. */
export interface Placed {
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** The checksum that the deploy lists. */
  readonly sum: bigint
  /** Whether it waits beside the folder, since the folder has it not, or otherwise. */
  readonly waits: boolean
}

/** What writing a site changed. */
export interface Written {
  readonly changed: number
  readonly removed: number
}

/** The first 64 bits of a content's SHA-256, as `checksum` gives them in the Worker. */
export function sumOf(content: Uint8Array): bigint {
  return createHash('sha256').update(content).digest().readBigUInt64BE()
}

/** Where new files wait until all are there, so that a build which fails leaves the site as it was. */
const waitingFolder = (folder: string): string => `${folder}.next`

/** Makes a folder ready to take in files: what a build that was broken off left waiting goes. */
export async function openOutput(folder: string): Promise<void> {
  await rm(waitingFolder(folder), { recursive: true, force: true })
}

/** Takes a file in. One that the folder has already, with the same bytes, is left alone. */
export async function placeFile(folder: string, file: OutputFile): Promise<Placed> {
  const { path, content } = await carrySum(file)
  const bytes = Buffer.from(content)
  const present = await readFile(join(folder, path)).catch(() => undefined)
  const waits = !present?.equals(bytes)
  if (waits) {
    const target = join(waitingFolder(folder), path)
    // The folder is there for all but the first file in it.
    await writeFile(target, bytes).catch(async () => {
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, bytes)
    })
  }
  return { path, size: bytes.length, sum: sumOf(bytes), waits }
}

/** Makes the folder hold exactly the files that were taken in. */
export async function commitOutput(folder: string, placed: readonly Placed[]): Promise<Written> {
  await mkdir(folder, { recursive: true })
  const present = await listFiles(folder)
  for (const { path } of placed) present.delete(path)
  await Promise.all([...present].map((path) => rm(join(folder, path))))
  const waiting = placed.filter(({ waits }) => waits)
  for (const { path } of waiting) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await rename(join(waitingFolder(folder), path), target)
  }
  await openOutput(folder)
  return { changed: waiting.length, removed: present.size }
}

/**
 * Makes a folder hold exactly these files. Those that are there already with the same bytes are
 * left alone, so that a server which watches the folder, or a deploy, sees only what changed.
 */
export async function writeOutput(folder: string, files: readonly OutputFile[]): Promise<Written> {
  await openOutput(folder)
  const placed: Placed[] = []
  for (const file of files) placed.push(await placeFile(folder, file))
  return commitOutput(folder, placed)
}

/** The files below a folder, as addresses: `/robots.txt`, `/images/rain.png`. */
export async function listFiles(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map(
        (entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`,
      ),
  )
}
