import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Runs wrangler in a site's folder, on this terminal, and answers its exit status. */
export function wrangler(folder: string, parameters: readonly string[]): number {
  const manifest = createRequire(import.meta.url).resolve('wrangler/package.json')
  const program = join(dirname(manifest), 'bin/wrangler.js')
  const options = { cwd: folder, stdio: 'inherit' } as const
  return spawnSync(process.execPath, [program, ...parameters], options).status ?? 1
}
