import { get } from 'node:http'

/** What one of many requests was answered with. */
export interface Answered {
  readonly status: number
  readonly text: string
}

/**
 * Asks for an address on a connection of its own. Those that `fetch` keeps open are closed by workerd
 * after five seconds, sometimes just as they are used again.
 */
export function askAlone(
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
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
