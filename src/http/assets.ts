import { HTTPException } from 'hono/http-exception'
import type { Files } from '../essay/files.ts'

/** The platform's static assets, as a binding gives them to a Worker. */
export interface AssetsBinding {
  readonly fetch: (url: string) => Promise<Response>
}

/** Reads the build's files through the assets binding, which looks at the path alone. */
export function assetFiles(assets: AssetsBinding): Files {
  async function read(path: string): Promise<Response | undefined> {
    const response = await assets.fetch(`https://assets.invalid${path}`)
    if (response.ok) return response
    await response.body?.cancel()
    if (response.status === 404) return undefined
    throw unavailable(path, `answered ${response.status}`)
  }
  return {
    json: async (path) => {
      const response = await read(path)
      return response?.json().catch((cause) => {
        throw unavailable(path, 'is not JSON', cause)
      })
    },
    bytes: async (path) => (await read(path))?.arrayBuffer(),
  }
}

/** Asked for again, the file may be there: a reader is told to come back. */
function unavailable(path: string, fault: string, cause?: unknown): HTTPException {
  return new HTTPException(503, { message: `${path} ${fault}`, cause })
}
