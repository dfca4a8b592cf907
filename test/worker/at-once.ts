import { get } from 'node:http'

/** What one of many requests was answered with. */
export interface Answered {
  readonly status: number
  readonly text: string
}

/**
 * Asks for an address on a connection of its own. Those that `fetch` keeps open are closed by workerd
 * after five seconds, sometimes just as they are used again. A thousand at once are more than a busy
 * machine accepts: a connection that is hung up is tried thrice.
 */
export function askAlone(
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  const again = () => askOnce(address, headers)
  return again().catch(again).catch(again)
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
