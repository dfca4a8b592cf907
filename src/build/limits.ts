/**
 * Files that one deploy may hold on the free plan:
 * https://developers.cloudflare.com/workers/platform/limits/#static-assets
 */
export const highestFiles = 20_000
