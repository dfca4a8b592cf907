import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { GrowthBuild } from './growth-build.ts'
import type { GrowthQueries } from './growth-queries.ts'
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
  return {
    name: 'growth',
    title: 'How cost grows with the essays',
    text: 'Generated essays of 1,000 characters. Each size is built, and searched, in a process of its own. A query is a piece of the texts; two characters, asked again, the quickest of four. Memory is what Node holds for the open index after 10,000 varied queries.',
    head: ['', ...measured.map(({ essays }) => `${essays.toLocaleString('en')} essays`)],
    rows: [
      row('build, s', ({ seconds }) => seconds.toFixed(1)),
      row('build, memory, MB', ({ memory }) => memory.toFixed(0)),
      row('files (20,000 free, 100,000 paid)', ({ files }) => files.toLocaleString('en')),
      row('Worker script, KB compressed', ({ scriptSize }) => (scriptSize / 1024).toFixed(1)),
      row('ranges', ({ ranges }) => ranges.toLocaleString('en')),
      row('manifest, KB', ({ manifest }) => (manifest / 1024).toFixed(1)),
      row('read before the first query, KB', ({ opening }) => (opening / 1024).toFixed(1)),
      row('opening the index, ms', ({ start }) => start.toFixed(1)),
      row('two characters, p50, ms', ({ p50 }) => p50.toFixed(2)),
      row('two characters, p99, ms', ({ p99 }) => p99.toFixed(2)),
      row('mean of 10,000 queries, processor ms', ({ processor }) => processor.toFixed(2)),
      row('memory after them, MB', ({ held }) => held.toFixed(1)),
    ],
    chart: {
      title: 'Growth, as multiples of the smallest',
      across: 'essays',
      sizes: whole.map(({ essays }) => essays),
      lines: [
        { name: 'Worker script', values: whole.map(({ scriptSize }) => scriptSize) },
        { name: 'p99, two characters', values: whole.map(({ p99 }) => p99) },
        { name: 'memory after 10,000', values: whole.map(({ held }) => held) },
        { name: 'opening the index', values: whole.map(({ start }) => start) },
        { name: 'build', values: whole.map(({ seconds }) => seconds) },
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
  const { stdout } = await run(process.execPath, ['--expose-gc', path, argument])
  return JSON.parse(stdout)
}
