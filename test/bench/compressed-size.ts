import { gzipSync } from 'node:zlib'

/** Bytes that a body takes on its way, as a server would send it: with gzip where that is smaller. */
export function compressedSize(body: Uint8Array): number {
  return Math.min(body.length, gzipSync(body).length)
}
