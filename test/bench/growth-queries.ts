import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { indexPaths } from '../../src/search/files.ts'
import { search } from '../../src/search/search.ts'
import { startTrace } from '../../src/search/trace.ts'
import { samplePieces } from '../recall/pieces.ts'
import { openBuilt } from './built-corpus.ts'
import { mean, quantile } from './statistics.ts'

/** Milliseconds of processor of queries, by their length in characters. */
export interface ByLength {
  readonly length: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** What searching took. */
export interface GrowthQueries {
  /** Bytes that an isolate reads before its first query. */
  readonly opening: number
  /** Milliseconds of processor until the script is there and the index open. */
  readonly start: number
  /** Queries asked again, and varied ones as they come, reading ranges included. */
  readonly warm: readonly ByLength[]
  readonly varied: readonly ByLength[]
  /** Milliseconds of processor for one of the varied queries. */
  readonly mean: number
  /** Files that a query of a cold isolate takes. */
  readonly reads: { readonly p50: number; readonly p99: number; readonly highest: number }
  /** Megabytes that the process holds after them, its own program included. */
  readonly held: number
}

const [varied, again, rounds, warmUp] = [10_000, 600, 3, 300]
const page = { offset: 0, limit: 10 }

// Run as a process of its own, with the folder that was built and `--expose-gc`.
const output = process.argv[2] ?? ''
const { gc } = globalThis
if (!gc) throw new Error('run with --expose-gc')
const size = async (path: string): Promise<number> =>
  (await stat(join(output, 'assets', path))).size

const begun = processor()
await import(pathToFileURL(join(output, 'worker.js')).href)
await (await openBuilt(output)).counts()
const start = processor() - begun

const queries = (await samplePieces(await openBuilt(output), varied)).map(({ piece }) => piece)
await warm(queries.slice(-warmUp))
const index = await openBuilt(output)
const times: number[] = []
const asked: number[] = []
for (const query of queries) {
  const trace = startTrace()
  const begun = processor()
  await search(index, query, page, trace)
  times.push(processor() - begun)
  asked.push(trace.asked.size)
}
gc()
const held = megabytes()

const some = queries.slice(0, again)
const quickest = some.map(() => Number.POSITIVE_INFINITY)
for (const [at, query] of some.entries()) {
  for (let round = 0; round <= rounds; round++) {
    const begun = processor()
    await search(index, query, page)
    // The first round reads what the query needs.
    if (round > 0) quickest[at] = Math.min(quickest[at] ?? 0, processor() - begun)
  }
}
const answer: GrowthQueries = {
  opening:
    (await size(indexPaths.manifest)) +
    (await size(indexPaths.lengths)) +
    (await size('/data/checksums.bin')),
  start,
  warm: byLength(some, quickest),
  varied: byLength(queries, times),
  mean: mean(times),
  reads: {
    p50: quantile(asked, 0.5),
    p99: quantile(asked, 0.99),
    highest: quantile(asked, 1),
  },
  held,
}
console.log(JSON.stringify(answer))

/** Has the engine compile what it will run. */
async function warm(queries: readonly string[]): Promise<void> {
  const index = await openBuilt(output)
  for (const query of queries) await search(index, query, page)
}

function byLength(queries: readonly string[], times: readonly number[]): ByLength[] {
  const lengths = [...new Set(queries.map((query) => [...query].length))].sort((a, b) => a - b)
  return lengths.map((length) => {
    const of = times.filter((_, at) => [...(queries[at] ?? '')].length === length)
    return {
      length,
      p50: quantile(of, 0.5),
      p95: quantile(of, 0.95),
      p99: quantile(of, 0.99),
    }
  })
}

/** Milliseconds of processor that the process has used: others share the machine, not these. */
function processor(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function megabytes(): number {
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1024 ** 2
}
