import { stat } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { watch } from 'chokidar'
import { build } from 'esbuild'
import type { BuildPaths } from '../build/build.ts'
import { recordFile } from '../build/links-record.ts'
import { sourceFile } from '../build/paths.ts'
import { progressBar } from '../build/progress.ts'
import { describeProblem } from '../build/report.ts'
import type { Problem } from '../essay/problem.ts'
import { indexInBackground } from './index-in-background.ts'
import { openSite } from './open-site.ts'
import { serve } from './serve.ts'

/** After a change, the time in milliseconds in which further changes join the same update. */
const settling = 20

/** Serves a site while its essays are written, and follows every change until the process ends. */
export async function write(
  paths: BuildPaths,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<void> {
  const progress = progressBar()
  const background = indexInBackground(
    (files, milliseconds) => {
      site.takeIndex(files)
      console.log(`search is up to date (${seconds(milliseconds)})`)
    },
    (error) => {
      throw error
    },
  )
  const site = await openSite(paths, progress, background.build)
  const { server, tell } = serve(site, await pageScript())

  let said: ReadonlySet<string> = new Set()
  /** Files that were saved since the start: a page shows the warnings of these alone. */
  const edited = new Set<string>()

  async function update(changed: ReadonlySet<string>): Promise<void> {
    const begun = performance.now()
    const filesChanged = [...changed].some((path) => !relative(paths.public, path).startsWith('..'))
    const problems = await site.update(filesChanged)
    const lines = problems.map(describeProblem)
    for (const line of lines) if (!said.has(line)) console.error(line)
    const failed = problems.some(({ severity }) => severity === 'error')
    if (failed) console.error('\nThe pages stay as they were: mend the errors above.')
    else console.log(`pages are up to date (${seconds(performance.now() - begun)})`)
    // Each error is said again until it is mended, each warning once.
    said = new Set(problems.filter(isWarning).map(describeProblem))
    for (const path of changed) edited.add(path)
    const root = (await stat(paths.corpus)).isFile() ? dirname(paths.corpus) : paths.corpus
    tell(
      problems.filter((problem) => !isWarning(problem) || edited.has(resolve(root, problem.file))),
      filesChanged,
    )
  }

  await update(new Set())
  progress.stop()

  let timer: NodeJS.Timeout | undefined
  let changed = new Set<string>()
  let updating = Promise.resolve()
  watch([paths.corpus, paths.public], {
    ignoreInitial: true,
    // A build beside this one writes it.
    ignored: (path) => path.endsWith(recordFile),
  }).on('all', (_, path) => {
    changed.add(resolve(path))
    clearTimeout(timer)
    timer = setTimeout(() => {
      const now = changed
      changed = new Set()
      // One update at a time, and none is the last because of what went wrong in it.
      updating = updating
        .then(() => {
          console.log(`\n${[...now].join(', ')} changed`)
          return update(now)
        })
        .catch((error) => console.error(error))
    }, settling)
  })

  server.on('error', (error) => {
    const taken = 'code' in error && error.code === 'EADDRINUSE'
    if (!taken) throw error
    console.error(`error: port ${port} is taken: \`npm start -- --port ${port + 1}\` takes another`)
    process.exit(1)
  })
  server.listen(port, host, () => {
    const address = server.address()
    const taken = typeof address === 'object' && address ? address.port : port
    const name = host === '127.0.0.1' ? 'localhost' : host
    console.log(`Ready on http://${name}:${taken}`)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
}

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [sourceFile('writer/page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  })
  return outputFiles[0]?.text ?? ''
}

function isWarning({ severity }: Problem): boolean {
  return severity === 'warning'
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
