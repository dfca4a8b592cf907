/**
 * What one deploy may hold, on the plan that its owner has:
 * https://developers.cloudflare.com/workers/platform/limits/ (read on 2026-11-24)
 */

export const plans = ['free', 'paid'] as const
export type Plan = (typeof plans)[number]

/** Files of the site. */
export const highestFiles: Readonly<Record<Plan, number>> = { free: 20_000, paid: 100_000 }
/** Bytes of a file: 25 MiB. */
export const largestFile = 25 * 1024 * 1024
/** Bytes of the Worker's script, compressed: 3 MB, as the free plan has it; no site comes near. */
export const largestScript = 3_000_000
/** Requests that the Worker may answer in a day on the free plan. */
export const dailyRequests = 100_000
