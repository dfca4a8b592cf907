import { Agent, get } from 'node:http'
import { memoryOf } from './memory.ts'

/** What a site did under load. */
export interface Loaded {
  readonly requests: number
  /** Answers with another status than their address has, and connections lost, each with its address. */
  readonly errors: readonly string[]
  /** Connections left open that workerd had closed when they were used again, and others took their place. */
  readonly reopened: number
  /** Answers that said that not all was searched. */
  readonly partial: number
  readonly perSecond: number
  /** Milliseconds within which 99 of 100 were answered. */
  readonly p99: number
  /** Megabytes of workerd after a minute (of a shorter run, half of the time), at most since, and at the end. */
  readonly memory: { readonly early: number; readonly most: number; readonly end: number }
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
/** An address that no essay has. */
const missing = '/essays/nothing'

const paths = [
  '/',
  '/essays/harbour',
  '/essays/lighthouse',
  '/essays/street',
  '/essays/harbour/soup?q=%E6%B1%A4',
  '/essays/tea.md',
  missing,
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
  let [requests, reopened, partial] = [0, 0, 0]
  const errors: string[] = []
  const begun = performance.now()
  const ends = begun + milliseconds
  const memory = watchMemory(Math.min(60_000, milliseconds / 2))

  async function read(): Promise<void> {
    while (performance.now() < ends) {
      const path = paths[requests % paths.length] ?? '/'
      requests += 1
      const asked = performance.now()
      const { status, text, again } = await ask(agent, origin + path, headers)
      times.push(performance.now() - asked)
      if (again) reopened += 1
      if (status !== (path === missing ? 404 : 200)) {
        errors.push(`${status} ${path}: ${text.slice(0, 200)}`)
      }
      if (text.includes('"partial":true')) partial += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, read))
  const held = await memory.stop()
  agent.destroy()
  times.sort((a, b) => a - b)
  return {
    requests,
    errors,
    reopened,
    partial,
    perSecond: requests / ((performance.now() - begun) / 1000),
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    memory: held,
  }
}

/** Looks at workerd's memory every second, from some milliseconds on. */
function watchMemory(from: number) {
  const begun = performance.now()
  const seen: number[] = []
  const timer = setInterval(async () => {
    if (performance.now() - begun > from) seen.push(await memoryOf('workerd'))
  }, 1000)
  return {
    async stop(): Promise<Loaded['memory']> {
      clearInterval(timer)
      const end = await memoryOf('workerd')
      return { early: seen[0] ?? end, most: Math.max(end, ...seen), end }
    },
  }
}

interface Answer {
  /** 0 where the connection was lost. */
  readonly status: number
  readonly text: string
  /** Whether it was asked for twice. */
  readonly again: boolean
}

/**
 * An answer. Where a connection that was left open turns out to be closed, a new one is opened, as
 * browsers do.
 */
async function ask(
  agent: Agent,
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const first = await askOnce(agent, address, headers)
  if (!first.stale) return { ...first, again: false }
  return { ...(await askOnce(false, address, headers)), again: true }
}

function askOnce(
  agent: Agent | false,
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly text: string; readonly stale: boolean }> {
  return new Promise((resolve) => {
    const fail = (error: Error) =>
      resolve({ status: 0, text: error.message, stale: request.reusedSocket })
    const request = get(address, { agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const text = Buffer.concat(parts).toString()
        resolve({ status: response.statusCode ?? 0, text, stale: false })
      })
      response.on('error', fail)
    }).on('error', fail)
  })
}
