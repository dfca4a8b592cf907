import { buildSite } from './build.ts'
import { buildPaths } from './paths.ts'
import { progressBar } from './progress.ts'
import { describeBuilt, describeLinks, describeProblem } from './report.ts'

/** Builds the site, says on the terminal how it went, and answers whether it did. */
export async function runBuild(): Promise<boolean> {
  const begun = performance.now()
  const paths = buildPaths(process.env)
  const progress = progressBar()
  try {
    const { problems, built } = await buildSite(paths, progress)
    progress.stop()
    for (const problem of problems) console.error(describeProblem(problem))
    if (built) {
      console.log(describeBuilt(built, performance.now() - begun))
      for (const line of describeLinks(built.links)) console.log(line)
    } else console.error('\nNothing was built: mend the errors above and build again.')
    return built !== undefined
  } catch (error) {
    progress.stop()
    if (!isMissing(error, paths.corpus)) throw error
    console.error(
      `error: ${paths.corpus}: no such file or folder: CORPUS names the essays to build`,
    )
    return false
  }
}

function isMissing(error: unknown, path: string): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ENOENT' &&
    'path' in error &&
    error.path === path
  )
}
