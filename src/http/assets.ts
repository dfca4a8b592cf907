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
    throw new Error(`${path} answered ${response.status}`)
  }
  return {
    json: async (path) => (await read(path))?.json(),
    bytes: async (path) => (await read(path))?.arrayBuffer(),
  }
}
