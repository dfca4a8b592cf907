import { gzipSync } from 'node:zlib'
import { workerScript } from './worker-script.ts'

/**
 * Bytes of the Worker's script, bundled and compressed as a deploy counts it.
 *
 * @param site path of the `site.json` that the build wrote
 */
export async function scriptSize(site: string): Promise<number> {
  return gzipSync(await workerScript(site)).length
}
