import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { watch } from 'chokidar'
import { recordFile } from './links-record.ts'
import { buildPaths, projectRoot } from './paths.ts'
import { runBuild } from './run-build.ts'

/** After a change, the time in milliseconds in which further changes join the same build. */
const settling = 100

if (!(await runBuild())) process.exit(1)

const server = spawn(
  resolve(projectRoot, 'node_modules/.bin/wrangler'),
  ['dev', '--show-interactive-dev-session=false', ...process.argv.slice(2)],
  { cwd: projectRoot, stdio: 'inherit' },
)
server.on('exit', (code) => process.exit(code ?? 0))

const { corpus } = buildPaths(process.env)
let timer: NodeJS.Timeout | undefined
let building = Promise.resolve()
watch([corpus, resolve(projectRoot, 'public')], {
  ignoreInitial: true,
  // The build itself writes it.
  ignored: (path) => path.endsWith(recordFile),
}).on('all', (_, path) => {
  clearTimeout(timer)
  timer = setTimeout(() => {
    // One build at a time; a failed one leaves the site as it was, and the terminal says why.
    building = building.then(async () => {
      console.log(`\n${path} changed`)
      await runBuild()
    })
  }, settling)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
