import { rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { buildFixture, serveSite } from '../serve-site.ts'
import { type Fault, faultKinds } from '../worker/faults.ts'
import { buildTwo } from '../worker/setup.ts'
import { appOf } from './fixture-app.ts'
import { fuzz } from './fuzz.ts'
import { type Loaded, load } from './load.ts'
import { tryFaults } from './try-faults.ts'

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '100000' },
    minutes: { type: 'string', default: '0.5' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const minutes = Number(values.minutes)
/**
 * Kilobytes that workerd may grow by for a request, after a minute. A Worker that only says "ok" takes
 * 10 to 30 of them for a while here, which are the local server's own; a file of the index has 64.
 */
const mostGrowth = 32

const rows: (readonly [string, string])[] = []
const wrong: string[] = []

const output = await buildFixture()
const begun = performance.now()
const fuzzed = await fuzz(await appOf(output), Number(values.inputs), Number(values.seed))
await rm(output, { recursive: true })
wrong.push(...fuzzed.failures.slice(0, 20))
rows.push(
  [
    'hostile inputs',
    `${count(fuzzed.inputs)} in ${((performance.now() - begun) / 1000).toFixed(0)} s, seed ${values.seed}`,
  ],
  [
    'of these',
    Object.entries(fuzzed.byKind)
      .map(([kind, number]) => `${count(number)} ${kind}`)
      .join(', '),
  ],
  ['went wrong', count(fuzzed.failures.length)],
  ['slowest', `${fuzzed.slowest.toFixed(0)} ms`],
)

const faultyWorker = 'test/worker/faulty-worker.ts'
if (minutes > 0) {
  const site = await serveSite(await buildTwo(), faultyWorker)
  const survived = await tryFaults(site.origin)
  await site.stop()
  wrong.push(...survived.failures.slice(0, 20))
  rows.push(
    ['requests while files fail', `${count(survived.tried)}, in ${faultKinds.length} ways`],
    [
      'of these',
      `${count(survived.answered)} answered, ${count(survived.refused)} told to come back`,
    ],
    ['went wrong', count(survived.failures.length)],
  )
  const fails: readonly Fault[] = [{ path: '/ranges/', kind: 'answers 500', share: 0.01 }]
  const faulty = { 'X-Case': 'load', 'X-Faults': JSON.stringify(fails) }
  await tryLoad('load', 'src/worker.ts', {})
  await tryLoad('load, a range in 100 failing', faultyWorker, faulty)
}

for (const [name, value] of rows) console.log(`  ${name.padEnd(30)}${value}`)
for (const failure of wrong) console.error(failure)
process.exit(wrong.length > 0 ? 1 : 0)

async function tryLoad(name: string, entry: string, headers: Record<string, string>) {
  const site = await serveSite(await buildFixture(), entry)
  const loaded = await load(site.origin, minutes * 60_000, headers)
  await site.stop()
  rows.push([name, describe(loaded)])
  wrong.push(...loaded.errors.slice(0, 20).map((error) => `${name}: ${error}`))
  const { early, end } = loaded.memory
  const growth = ((end - early) * 1024) / loaded.requests
  if (minutes > 2 && growth > mostGrowth) {
    wrong.push(`${name}: memory grew by ${growth.toFixed(0)} KB for each request`)
  }
}

function describe({ requests, errors, reopened, partial, perSecond, p99, memory }: Loaded): string {
  return [
    `${count(requests)} requests`,
    `${count(errors.length)} errors`,
    `${count(reopened)} connections reopened`,
    `${count(partial)} partial`,
    `${perSecond.toFixed(0)} a second`,
    `p99 ${p99.toFixed(0)} ms`,
    `workerd ${memory.early.toFixed(0)} MB, ${memory.most.toFixed(0)} at most, ${memory.end.toFixed(0)} at the end`,
  ].join(', ')
}

function count(number: number): string {
  return number.toLocaleString('en')
}
