import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Where Pagefind's bundle stands among the files of a site. */
const bundle = 'pagefind'

/**
 * The source of a function that searches in a page of the site, for five results with their texts, as
 * many as Pagefind's own interface shows at first.
 */
export const searchScript = `async (query) => {
  const pagefind = await import('/${bundle}/pagefind.js')
  const { results } = await pagefind.search(query)
  await Promise.all(results.slice(0, 5).map((result) => result.data()))
}`

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
