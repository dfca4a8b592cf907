import { Agent, get } from 'node:http'
import { memoryOf } from './memory.ts'

/** What a site did under load. */
export interface Loaded {
  readonly requests: number
  /** Answers of 500 and above, each with its address. */
  readonly errors: readonly string[]
  /** Connections that workerd closed before it had answered, as it does with those left open. */
  readonly lost: number
  /** Answers that said that not all was searched. */
  readonly partial: number
  readonly perSecond: number
  /** Milliseconds within which 99 of 100 were answered. */
  readonly p99: number
  /** Megabytes of workerd after a tenth of the time, at least ten seconds, and at the end. */
  readonly memory: { readonly early: number; readonly end: number }
}

/** Connections at once: more do not make two cores answer faster. */
const connections = 16

const queries = [
  '汤',
  '港口',
  '缆绳 桅杆',
  'lamp',
  'yugang',
  '战疫',
  '的',
  '灯塔 鱼汤',
  'electr',
  '鳄鱼皮箱',
  '春天',
  'a',
]
const paths = [
  '/',
  '/essays/harbour',
  '/essays/lighthouse',
  '/essays/street',
  '/essays/harbour/soup?q=%E6%B1%A4',
  '/essays/tea.md',
  '/essays/nothing',
  ...queries.map((query) => `/search?q=${encodeURIComponent(query)}`),
  ...queries.map((query) => `/search.json?q=${encodeURIComponent(query)}`),
]

/** Reads and searches as fast as the site answers, for some milliseconds. */
export async function load(
  origin: string,
  milliseconds: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let [requests, lost, partial, early] = [0, 0, 0, 0]
  const errors: string[] = []
  const begun = performance.now()
  const ends = begun + milliseconds
  const settled = begun + Math.min(60_000, Math.max(10_000, milliseconds / 10))

  async function read(): Promise<void> {
    while (performance.now() < ends) {
      const path = paths[requests % paths.length] ?? '/'
      requests += 1
      const asked = performance.now()
      const { status, text } = await ask(agent, origin + path, headers)
      times.push(performance.now() - asked)
      if (status === 0) lost += 1
      if (status >= 500) errors.push(`${status} ${path}: ${text.slice(0, 200)}`)
      if (text.includes('"partial":true')) partial += 1
      if (early === 0 && performance.now() > settled) early = await memoryOf('workerd')
    }
  }
  await Promise.all(Array.from({ length: connections }, read))
  const end = await memoryOf('workerd')
  agent.destroy()
  times.sort((a, b) => a - b)
  return {
    requests,
    errors,
    lost,
    partial,
    perSecond: requests / ((performance.now() - begun) / 1000),
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    memory: { early, end },
  }
}

/** An answer; status 0 where the connection was lost. */
function ask(
  agent: Agent,
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve) => {
    get(address, { agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
      )
      response.on('error', () => resolve({ status: 0, text: '' }))
    }).on('error', () => resolve({ status: 0, text: '' }))
  })
}
