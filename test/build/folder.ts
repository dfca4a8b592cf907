import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

/** Files by their path, with `/` between folders. */
type Contents = Readonly<Record<string, string | Uint8Array>>

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

/** Writes files into a folder. */
export async function writeFiles(folder: string, contents: Contents): Promise<void> {
  for (const [path, content] of Object.entries(contents)) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
}

/** A new folder with these files, which goes when the file's tests are done. */
export async function folderOf(contents: Contents): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wenyuan-'))
  folders.push(folder)
  await writeFiles(folder, contents)
  return folder
}
