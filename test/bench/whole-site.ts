import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { partPath } from './whole-worker.ts'

/** Under the 25 MiB that a file of a Worker may have: https://developers.cloudflare.com/workers/platform/limits/. */
const partSize = 20 * 1024 * 1024

/** Writes a folder that `serveCopy` serves a Worker from that opens `saved`, or one that needs nothing. */
export async function writeWholeSite(folder: string, saved = ''): Promise<void> {
  const assets = join(folder, 'assets')
  await mkdir(assets, { recursive: true })
  await writeFile(join(folder, 'site.json'), '{}')
  await writeFile(join(assets, 'robots.txt'), 'User-agent: *\n')
  const bytes = new TextEncoder().encode(saved)
  for (let part = 0; part * partSize < bytes.length; part++) {
    const some = bytes.subarray(part * partSize, (part + 1) * partSize)
    await writeFile(join(assets, partPath(part)), some)
  }
}
