import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from './output.ts'
import { projectRoot } from './paths.ts'

/**
 * Names the code that builds: a hash of the sources, of the libraries' versions, which package.json
 * states exactly, and of the version of Node.
 */
export async function codeVersion(): Promise<string> {
  const hash = createHash('sha256').update(process.version)
  hash.update(await readFile(join(projectRoot, 'package.json')))
  const sources = join(projectRoot, 'src')
  for (const path of [...(await listFiles(sources))].sort()) {
    hash.update(path).update(await readFile(join(sources, path)))
  }
  return hash.digest('hex')
}
