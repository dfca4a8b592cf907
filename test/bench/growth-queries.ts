import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { indexPaths } from '../../src/search/files.ts'
import { search } from '../../src/search/search.ts'
import { samplePieces } from '../recall/pieces.ts'
import { openBuilt } from './built-corpus.ts'
import { quantile } from './statistics.ts'

/** What searching took. */
export interface GrowthQueries {
  /** Bytes that an isolate reads before its first query. */
  readonly opening: number
  readonly manifest: number
  /** Milliseconds to read and open them. */
  readonly start: number
  /** Milliseconds of a two-character query, asked again. */
  readonly p50: number
  readonly p99: number
  /** Milliseconds of processor for one of many varied queries, reading ranges included. */
  readonly processor: number
  /** Megabytes held after them. */
  readonly held: number
}

const [varied, pairs, rounds] = [10_000, 300, 4]
const page = { offset: 0, limit: 10 }

// Run as a process of its own, with the folder that was built and `--expose-gc`.
const output = process.argv[2] ?? ''
const { gc } = globalThis
if (!gc) throw new Error('run with --expose-gc')
const size = async (path: string): Promise<number> =>
  (await stat(join(output, 'assets', path))).size

const starts: number[] = []
for (let round = 0; round < rounds; round++) {
  const begun = performance.now()
  await (await openBuilt(output)).counts()
  starts.push(performance.now() - begun)
}
const queries = (await samplePieces(await openBuilt(output), varied)).map(({ piece }) => piece)
gc()
const before = megabytes()
const index = await openBuilt(output)
const used = process.cpuUsage()
for (const query of queries) await search(index, query, page)
const { user, system } = process.cpuUsage(used)
gc()
const kept = megabytes() - before

const ofTwo = queries.filter((query) => [...query].length === 2).slice(0, pairs)
const times = ofTwo.map(() => Number.POSITIVE_INFINITY)
for (const [at, query] of ofTwo.entries()) {
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    await search(index, query, page)
    times[at] = Math.min(times[at] ?? 0, performance.now() - begun)
  }
}
const manifest = await size(indexPaths.manifest)
const answer: GrowthQueries = {
  opening: manifest + (await size(indexPaths.lengths)) + (await size('/data/checksums.bin')),
  manifest,
  start: Math.min(...starts),
  p50: quantile(times, 0.5),
  p99: quantile(times, 0.99),
  processor: (user + system) / 1000 / queries.length,
  held: kept,
}
console.log(JSON.stringify(answer))

function megabytes(): number {
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1024 ** 2
}
