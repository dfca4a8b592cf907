import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { GrowthBuild } from './growth-build.ts'
import type { ByLength, GrowthQueries } from './growth-queries.ts'
import type { Part } from './report.ts'

const run = promisify(execFile)

interface Size {
  readonly essays: number
  readonly of?: GrowthBuild & GrowthQueries
  /** Why it could not be built. */
  readonly failure?: string
}

/** Builds generated essays, so many each time, and searches them. */
export async function measureGrowth(sizes: readonly number[]): Promise<Part> {
  const measured: Size[] = []
  for (const essays of sizes) {
    const size = await measure(essays)
    console.error(`${essays} essays: ${JSON.stringify(size.of ?? size.failure)}`)
    measured.push(size)
  }
  const whole = measured.flatMap(({ essays, of }) => (of ? [{ essays, ...of }] : []))
  const row = (name: string, cell: (of: GrowthBuild & GrowthQueries) => string): string[] => [
    name,
    ...measured.map(({ of, failure = '' }) => (of ? cell(of) : failure)),
  ]
  const lengths = whole[0]?.varied.map(({ length }) => length) ?? []
  const ofLength = (times: readonly ByLength[], wanted: number): string => {
    const found = times.find(({ length }) => length === wanted)
    return found ? [found.p50, found.p95, found.p99].map((time) => time.toFixed(1)).join(' / ') : ''
  }
  return {
    name: 'growth',
    title: 'How cost grows with the essays',
    text: 'Generated essays of 1,000 characters, without cards. Each size is built, and searched, in a process of its own; beyond 4,000 essays only the index and the Worker. Times of queries are milliseconds of processor in Node, p50 / p95 / p99, by the number of characters: varied ones as they come, with the files that they read, and the same asked again, the quickest of three. Memory is what Node holds after 10,000 varied queries, its own 35 MB included.',
    head: ['', ...measured.map(({ essays }) => `${essays.toLocaleString('en')} essays`)],
    rows: [
      row('build, s', ({ seconds, whole }) => `${seconds.toFixed(1)}${whole ? '' : ', index'}`),
      row('build, memory, MB', ({ memory }) => memory.toFixed(0)),
      row('files (20,000 free)', ({ files, whole }) =>
        whole ? files.toLocaleString('en') : 'too many',
      ),
      row('of them the index', ({ indexFiles }) => indexFiles.toLocaleString('en')),
      row('index and texts, MB', ({ indexSize }) => indexSize.toFixed(1)),
      row('Worker script, KB compressed', ({ scriptSize }) => (scriptSize / 1024).toFixed(1)),
      row('read before the first query, KB', ({ opening }) => (opening / 1024).toFixed(1)),
      row('script and index opened, ms', ({ start }) => start.toFixed(0)),
      ...lengths.map((length) =>
        row(`${length} 字, varied`, ({ varied }) => ofLength(varied, length)),
      ),
      ...lengths.map((length) => row(`${length} 字, again`, ({ warm }) => ofLength(warm, length))),
      row('mean of 10,000 queries', ({ mean }) => mean.toFixed(2)),
      row('files a query takes, p50 / p99 / most', ({ reads }) =>
        [reads.p50, reads.p99, reads.highest].join(' / '),
      ),
      row('memory after them, MB', ({ held }) => held.toFixed(1)),
    ],
    chart: {
      title: 'Growth, as multiples of the smallest',
      across: 'essays',
      sizes: whole.map(({ essays }) => essays),
      lines: [
        { name: 'Worker script', values: whole.map(({ scriptSize }) => scriptSize) },
        { name: 'script and index opened', values: whole.map(({ start }) => start) },
        { name: 'mean of queries', values: whole.map(({ mean }) => mean) },
        { name: 'memory after 10,000', values: whole.map(({ held }) => held) },
        { name: 'index and texts', values: whole.map(({ indexSize }) => indexSize) },
      ],
    },
  }
}

async function measure(essays: number): Promise<Size> {
  try {
    const build = (await answerOf('growth-build.ts', String(essays))) as GrowthBuild
    try {
      const queries = (await answerOf('growth-queries.ts', build.output)) as GrowthQueries
      return { essays, of: { ...build, ...queries } }
    } finally {
      await rm(build.output, { recursive: true })
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return { essays, failure: /heap out of memory/.test(said) ? 'out of memory' : 'failed' }
  }
}

/** What a module of this folder prints, as a process of its own. Each prints its own interface. */
async function answerOf(module: string, argument: string): Promise<unknown> {
  const path = fileURLToPath(new URL(module, import.meta.url))
  const { stdout } = await run(process.execPath, [
    '--expose-gc',
    '--max-old-space-size=8000',
    path,
    argument,
  ])
  return JSON.parse(stdout)
}
