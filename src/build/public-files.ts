import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles, type OutputFile } from './output.ts'

/** Every file below the folder but hidden ones. */
export async function publicFiles(folder: string): Promise<OutputFile[]> {
  const paths = await listFiles(folder)
  return Promise.all(
    [...paths]
      .filter((path) => !path.split('/').at(-1)?.startsWith('.'))
      .sort()
      .map(async (path) => ({ path, content: await readFile(join(folder, path)) })),
  )
}
