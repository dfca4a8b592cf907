import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Where Pagefind's bundle stands among the files of a site. */
export const bundle = 'pagefind'

/**
 * Indexes the essays' pages below `folder` with Pagefind, into the folder `pagefind` beside them.
 * Answers the seconds it took. Throws where Pagefind is not installed.
 */
export async function indexWithPagefind(folder: string): Promise<number> {
  const program = fileURLToPath(new URL('node_modules/.bin/pagefind', import.meta.url))
  const options = ['--glob', 'essays/*.html', '--root-selector', 'main', '--output-subdir', bundle]
  const start = performance.now()
  await promisify(execFile)(process.execPath, [program, '--site', folder, ...options])
  return (performance.now() - start) / 1000
}
