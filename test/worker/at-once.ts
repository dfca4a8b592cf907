import { get } from 'node:http'
import { setTimeout } from 'node:timers/promises'

/** What one of many requests was answered with. */
export interface Answered {
  readonly status: number
  readonly text: string
}

/** Times that a connection which was hung up is tried again: a busy machine accepts no thousand at once. */
const tries = 5

/**
 * Asks for an address on a connection of its own. Those that `fetch` keeps open are closed by workerd
 * after five seconds, sometimes just as they are used again.
 */
export async function askAlone(
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  for (let tried = 1; tried < tries; tried += 1) {
    const answered = await askOnce(address, headers).catch(() => undefined)
    if (answered) return answered
    await setTimeout(300 * tried)
  }
  return askOnce(address, headers)
}

function askOnce(address: string, headers: Readonly<Record<string, string>>): Promise<Answered> {
  return new Promise((resolve, reject) => {
    get(address, { agent: false, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
      )
      response.on('error', reject)
    }).on('error', reject)
  })
}
