import { search } from '../../src/search/search.ts'
import { openBuilt } from './built-corpus.ts'
import type { Engine } from './engine.ts'
import type { Part } from './report.ts'
import { quantile } from './statistics.ts'

/**
 * Each query is asked so many times of each engine, in turn. The first does not count, and of the
 * others the quickest does: what is slower was other work on the machine.
 */
const rounds = 4
const shown = 10

/**
 * Measures the time of warm queries for ten hits, by engine and by the query's length; and of the
 * same queries to the index in `output`, of which nothing but the manifest was read.
 */
export async function measureLatency(
  engines: readonly Engine[],
  queries: readonly string[],
  output: string,
): Promise<Part> {
  const times = engines.map(() => queries.map(() => Number.POSITIVE_INFINITY))
  for (const [at, query] of queries.entries()) {
    for (let round = 0; round < rounds; round++) {
      for (const [number, engine] of engines.entries()) {
        const start = performance.now()
        await engine.find(query, shown)
        const of = times[number]
        // The first round reads what the query needs.
        if (of && round > 0) of[at] = Math.min(of[at] ?? 0, performance.now() - start)
      }
    }
  }
  const cold: number[] = []
  for (const query of queries)
    cold.push(Math.min(await ask(output, query), await ask(output, query)))
  const all = [
    ...engines.map(({ name }, at) => ({ name, every: times[at] ?? [] })),
    { name: 'Wenyuan, cold', every: cold },
  ]
  const lengths = [...new Set(queries.map((query) => [...query].length))].sort((a, b) => a - b)
  const ofLength = (every: readonly number[], length: number): number[] =>
    every.filter((_, at) => [...(queries[at] ?? '')].length === length)
  const base = quantile(all[0]?.every ?? [], 0.5)
  return {
    name: 'latency',
    title: 'Time of a query, in milliseconds',
    text: `${queries.length} pieces of 1 to ${lengths.at(-1)} characters, for ten hits, each engine in turn; of each query the quickest of three warm answers, since other work shares the machine. By length, the median and the 99th percentile. In Node; the code is what runs in workerd, over the files that the build wrote. _Cold_: nothing read yet but the manifest. Wenyuan and plain pairs read the hits and cut excerpts, the others answer numbers.`,
    head: ['', 'p50', 'p95', 'p99', 'p50, ratio', ...lengths.map((n) => `${n} 字 p50 / p99`)],
    rows: all.map(({ name, every }) => [
      name,
      ...[0.5, 0.95, 0.99].map((share) => quantile(every, share).toFixed(2)),
      (quantile(every, 0.5) / base).toFixed(2),
      ...lengths.map((length) =>
        [0.5, 0.99].map((share) => quantile(ofLength(every, length), share).toFixed(2)).join(' / '),
      ),
    ]),
    chart: {
      title: 'Time of a query, 99th percentile',
      unit: 'ms',
      bars: all.map(({ name, every }) => ({ name, value: quantile(every, 0.99) })),
    },
  }
}

/** Asks an index of which nothing was read yet but the manifest. */
async function ask(output: string, query: string): Promise<number> {
  const index = await openBuilt(output)
  await index.counts()
  const start = performance.now()
  await search(index, query, { offset: 0, limit: shown })
  return performance.now() - start
}
