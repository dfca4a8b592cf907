/**
 * Files that one deploy may hold on the free plan:
 * https://developers.cloudflare.com/workers/platform/limits/#static-assets
 */
export const highestFiles = 20_000

/** Bytes that a file of a deploy may have, on every plan: as above. */
export const largestFile = 25 * 2 ** 20
