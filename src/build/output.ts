import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/** A file of the site: its address, and what it holds. */
export interface OutputFile {
  /** Path from the site's root, with a slash in front. */
  readonly path: string
  readonly content: string | Uint8Array
}

/** What writing a site changed. */
export interface Written {
  readonly changed: number
  readonly removed: number
}

/**
 * Makes a folder hold exactly these files. Those that are there already with the same bytes are
 * left alone, so that a server which watches the folder, or a deploy, sees only what changed.
 */
export async function writeOutput(folder: string, files: readonly OutputFile[]): Promise<Written> {
  const wanted = new Map(files.map(({ path, content }) => [path, Buffer.from(content)]))
  await mkdir(folder, { recursive: true })
  const present = await listFiles(folder)
  let changed = 0
  for (const [path, content] of wanted) {
    const target = join(folder, path)
    const same = present.has(path) && content.equals(await readFile(target))
    if (same) continue
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
    changed += 1
  }
  const stale = [...present].filter((path) => !wanted.has(path))
  await Promise.all(stale.map((path) => rm(join(folder, path))))
  return { changed, removed: stale.length }
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
