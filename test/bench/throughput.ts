import { Agent, get } from 'node:http'
import type { Part } from './report.ts'
import { quantile } from './statistics.ts'

/** Connections at once; more do not make two cores answer faster. */
const connections = 8
/** The addresses are asked in turn so many times, so that other work meets them alike. */
const rounds = 5
const milliseconds = 1500

/** What is asked, by what a reader would call it: addresses that are asked one after the other. */
export interface Load {
  readonly name: string
  readonly addresses: readonly string[]
}

/** Measures how many requests a second are answered, against the first load. */
export async function measureThroughput(loads: readonly Load[]): Promise<Part> {
  const rates = loads.map((): number[] => [])
  for (let round = 0; round <= rounds; round++) {
    for (const [at, { addresses }] of loads.entries()) {
      const rate = await requestsPerSecond(addresses)
      // The first round warms up.
      if (round > 0) rates[at]?.push(rate)
    }
  }
  const medians = rates.map((of) => quantile(of, 0.5))
  const rows = loads.map(({ name }, at) => ({ name, rate: medians[at] ?? 0 }))
  const base = medians[0] ?? 1
  return {
    name: 'throughput',
    title: 'Requests a second in workerd, against a Worker that answers "ok"',
    text: `${connections} connections of one process, which takes its part of the processors; the median of ${rounds} rounds of ${milliseconds / 1000} s, in turn. Searches are of pieces of 2 to 4 characters, many different ones.`,
    head: ['', 'a second', 'ratio'],
    rows: rows.map(({ name, rate }) => [name, rate.toFixed(0), (rate / base).toFixed(2)]),
    chart: {
      title: 'Requests a second, as a share of those answered "ok"',
      unit: '',
      most: Math.max(1, ...rows.map(({ rate }) => rate / base)),
      bars: rows.map(({ name, rate }) => ({ name, value: rate / base })),
    },
  }
}

async function requestsPerSecond(addresses: readonly string[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const begun = performance.now()
  let answered = 0
  let next = 0
  async function ask(): Promise<void> {
    while (performance.now() - begun < milliseconds) {
      const address = addresses[next % addresses.length] ?? ''
      next += 1
      if (await isAnswered(agent, address)) answered += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, ask))
  const seconds = (performance.now() - begun) / 1000
  agent.destroy()
  return answered / seconds
}

/** Whether the answer was whole and well; workerd now and then closes a connection that was left open. */
function isAnswered(agent: Agent, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(address, { agent }, (response) => {
      response.on('error', () => resolve(false))
      response.on('end', () => resolve(response.statusCode === 200))
      response.resume()
    }).on('error', () => resolve(false))
  })
}
