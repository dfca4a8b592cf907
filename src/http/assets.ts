/** The platform's static assets, as a binding gives them to a Worker. */
export interface AssetsBinding {
  readonly fetch: (url: string) => Promise<Response>
}

/** A file's bytes; `undefined` where there is no such file. Throws where it cannot be read. */
export type Read = (path: string, milliseconds: number) => Promise<ArrayBuffer | undefined>

/** Reads files through the assets binding, which looks at the path alone. */
export function assetReader(assets: AssetsBinding): Read {
  async function read(path: string): Promise<ArrayBuffer | undefined> {
    const response = await assets.fetch(`https://assets.invalid${path}`)
    if (response.ok) return response.arrayBuffer()
    await response.body?.cancel()
    if (response.status === 404) return undefined
    throw new Error(`answered ${response.status}`)
  }
  return (path, milliseconds) => within(milliseconds, read(path))
}

/** What arrives in time; else it throws `TimeError`, and what comes later is let go. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeError(milliseconds)), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Nothing came in time. */
export class TimeError extends Error {
  constructor(milliseconds: number) {
    super(`no answer in ${milliseconds} ms`)
  }
}
