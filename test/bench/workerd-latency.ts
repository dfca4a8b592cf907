import type { Answerer, Started } from './answerer.ts'
import type { Part } from './report.ts'
import { quantile } from './statistics.ts'

/** As in Node: each query so many times in turn; the first does not count, the quickest does. */
const rounds = 4
/** How many queries of each length start everything anew. */
const coldOfLength = 4

/** Milliseconds of each answerer, by its place, and of each query, by its place. */
type Times = readonly (readonly number[])[]

/**
 * Measures the time of queries, beyond that of each answerer's floor and against ours the same way.
 * Warm: asked again. Cold: the first request that a process answers.
 */
export async function measureWorkerd(
  answerers: readonly Answerer[],
  queries: readonly string[],
): Promise<readonly Part[]> {
  const warm = await warmTimes(answerers, queries)
  const asked = lengthsOf(queries).flatMap((length) =>
    [...new Set(queries)].filter((query) => [...query].length === length).slice(0, coldOfLength),
  )
  const cold = await coldTimes(answerers, asked)
  const way =
    'From Node, over one connection to workerd (wrangler\'s local server), or from within a page of Chromium, to the end of the answer. Rows that answer "ok" are what the way itself takes; one reads a file of 14 bytes through the assets binding, which in the local server is a process further. _Beyond "ok"_: the median less that of "ok" the same way, and its ratio to Wenyuan\'s the same way.'
  return [
    part(
      'workerd-warm',
      'Time of a query in workerd, asked again, in milliseconds',
      `${queries.length} pieces of 1 to ${lengthsOf(queries).at(-1)} characters, for ten hits, all in turn; of each query the quickest of three, after one that does not count. ${way} Wenyuan reads the hits and answers titles, excerpts and marks, as JSON or as the HTML that the field shows; _kept result_ is the Worker as it is deployed, which keeps what was searched before in the platform's cache, and the other rows search each time; the others answer ten numbers, out of a Worker that holds the whole index; Pagefind, which runs in browsers alone, the texts of five.`,
      answerers,
      warm,
      queries,
    ),
    part(
      'workerd-cold',
      'Time of the first query of a fresh workerd, in milliseconds',
      `${asked.length} pieces, ${coldOfLength} of each length, each asked of a process (Pagefind: a page in a new profile) that was started for it and has answered no query. A file was asked for before, which wakes the local server but not the Worker. ${way} The others' Workers read their whole index first.`,
      answerers,
      cold,
      asked,
    ),
  ]
}

async function warmTimes(
  answerers: readonly Answerer[],
  queries: readonly string[],
): Promise<Times> {
  const started: Started[] = []
  const times = answerers.map((): number[] => [])
  try {
    for (const { start } of answerers) started.push(await start())
    for (const [at, query] of queries.entries()) {
      for (let round = 0; round < rounds; round++) {
        for (const [number, { ask }] of started.entries()) {
          const time = await ask(query)
          const of = times[number]
          if (of && round > 0) of[at] = Math.min(of[at] ?? Number.POSITIVE_INFINITY, time)
        }
      }
    }
  } finally {
    for (const { stop } of started) await stop()
  }
  return times
}

async function coldTimes(
  answerers: readonly Answerer[],
  queries: readonly string[],
): Promise<Times> {
  const times = answerers.map((): number[] => [])
  for (const query of queries) {
    for (const [number, { start }] of answerers.entries()) {
      const { ask, stop } = await start()
      times[number]?.push(await ask(query).finally(stop))
    }
  }
  return times
}

function part(
  name: string,
  title: string,
  text: string,
  answerers: readonly Answerer[],
  times: Times,
  queries: readonly string[],
): Part {
  const all = answerers.map((answerer, at) => ({ ...answerer, every: times[at] ?? [] }))
  const median = (name: string): number =>
    quantile(all.find((each) => each.name === name)?.every ?? [], 0.5)
  /** Ours the same way: the first that has this floor and reads the index. */
  const ours = (floor: string): string =>
    all.find((each) => each.floor === floor && each.name.startsWith('Wenyuan'))?.name ?? ''
  const beyond = (name: string, floor: string): number => median(name) - median(floor)
  const lengths = lengthsOf(queries)
  const shares = (of: readonly number[]): string =>
    [0.5, 0.95, 0.99].map((share) => quantile(of, share).toFixed(1)).join(' / ')
  return {
    name,
    title,
    text,
    head: [
      '',
      'p50 / p95 / p99',
      'beyond "ok"',
      'ratio',
      ...lengths.map((length) => `${length} 字 p50 / p95 / p99`),
    ],
    rows: all.map(({ name, floor, every }) => [
      name,
      shares(every),
      name === floor ? '' : beyond(name, floor).toFixed(1),
      name === floor ? '' : (beyond(name, floor) / beyond(ours(floor), floor)).toFixed(2),
      ...lengths.map((length) =>
        shares(every.filter((_, at) => [...(queries[at] ?? '')].length === length)),
      ),
    ]),
    chart: {
      title: `${title.replace(/, in milliseconds$/, '')}, median`,
      unit: 'ms',
      bars: all.map(({ name }) => ({ name, value: median(name) })),
    },
  }
}

function lengthsOf(queries: readonly string[]): readonly number[] {
  return [...new Set(queries.map((query) => [...query].length))].sort((a, b) => a - b)
}
