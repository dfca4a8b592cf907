/**
 * What one deploy may hold on the free plan:
 * https://developers.cloudflare.com/workers/platform/limits/ (read on 2026-11-24)
 */

/** Files of the site. */
export const highestFiles = 20_000
/** Bytes of a file: 25 MiB. */
export const largestFile = 25 * 1024 * 1024
/** Bytes of the Worker's script, compressed: 3 MB. */
export const largestScript = 3_000_000
/** Requests that the Worker may answer in a day. */
export const dailyRequests = 100_000
