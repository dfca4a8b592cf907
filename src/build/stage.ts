import { lstat, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files on their way into a folder, which get there all or not at all. */
export interface Stage {
  /** Writes a file aside. `path` is below the folder, with `/` between folders. */
  readonly add: (path: string, content: string | Uint8Array) => Promise<void>
  /** Puts all files in their places, and takes back those that it moved where one cannot be put. */
  readonly commit: () => Promise<void>
  /** Leaves the folder as it was found. To be called in the end, also after `commit`. */
  readonly close: () => Promise<void>
}

/** Opens a stage for a folder, which is made where there is none. */
export async function openStage(folder: string): Promise<Stage> {
  const made: string[] = []
  const make = async (path: string) => {
    const first = await mkdir(path, { recursive: true })
    if (first !== undefined) made.push(first)
  }
  await make(folder)
  // In the folder itself, since a file system ends nowhere else. Builds pass over hidden files.
  const aside = await mkdtemp(join(folder, '.import-'))
  const paths: string[] = []
  const undo: (() => Promise<void>)[] = []
  let committed = false

  async function put(path: string): Promise<void> {
    const target = join(folder, path)
    const kept = join(aside, 'replaced', path)
    await make(dirname(target))
    if (await isThere(target)) {
      await mkdir(dirname(kept), { recursive: true })
      await rename(target, kept)
      undo.unshift(() => rename(kept, target))
    }
    await rename(join(aside, 'new', path), target)
    undo.unshift(() => rm(target))
  }

  return {
    async add(path, content) {
      const target = join(aside, 'new', path)
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, content)
      paths.push(path)
    },
    async commit() {
      try {
        for (const path of paths) await put(path)
        committed = true
      } catch (error) {
        for (const step of undo) await step()
        throw error
      }
    },
    async close() {
      await rm(aside, { recursive: true })
      // Only what this stage made, and it is empty by now.
      if (!committed) for (const path of made) await rm(path, { recursive: true })
    },
  }
}

/** Whether anything has this path, be it a link that leads nowhere. */
export async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined
}
