import { dailyRequests, highestFiles, largestFile, largestScript } from '../build/limits.ts'
import { costOf, shares } from './cost.ts'
import type { Manifest } from './manifest.ts'

/** What is about to be deployed. */
export interface Deploy {
  readonly files: Manifest
  /** The files of the last deploy from this folder, as far as it is known. */
  readonly before: Manifest | undefined
  /** Bytes of the Worker's script, compressed. */
  readonly scriptSize: number
}

/** Files that a plan names one by one. */
const named = 8
/** Page views a month that a cost is told for. */
const months = [10_000, 1_000_000, 100_000_000]

/** The plan of a deploy, line by line: what changes, how near the limits are, what readers cost. */
export function describePlan({ files, before, scriptSize }: Deploy): readonly string[] {
  const sizes = [...files.values()].map(({ size }) => size)
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  return [
    ...describeChanges(files, before),
    '',
    'Against the limits of the free plan:',
    row('files', count(files.size), count(highestFiles.free), files.size / highestFiles.free),
    row('largest file', megabytes(largest), megabytes(largestFile), largest / largestFile),
    row('script', megabytes(scriptSize), megabytes(largestScript), scriptSize / largestScript),
    `  ${megabytes(all)} in all, which is not limited.`,
    '',
    `A month of readers, if of 100 page views ${shares.sections * 100} open a section's link and ${shares.searches * 100} search, with ${shares.answers} answers each:`,
    ...months.map(describeMonth),
    '  Whole essays and their list are files, which cost nothing. Prices of the paid plan are those of',
    '  2026-11-24: https://developers.cloudflare.com/workers/platform/pricing/',
  ]
}

function describeChanges(files: Manifest, before: Manifest | undefined): readonly string[] {
  if (!before) {
    return [
      `What changes: not known, for no deploy was made from this folder. ${count(files.size)} files.`,
    ]
  }
  const changes = [
    ...[...files].flatMap(([path, { hash }]) => {
      const earlier = before.get(path)
      if (earlier === undefined) return [`  + ${path}`]
      return earlier.hash === hash ? [] : [`  ~ ${path}`]
    }),
    ...[...before.keys()].filter((path) => !files.has(path)).map((path) => `  - ${path}`),
  ]
  if (changes.length === 0) return ['What changes since the last deploy from this folder: no file.']
  const rest = changes.length - named
  return [
    `What changes since the last deploy from this folder: ${count(changes.length)} of ${count(files.size)} files.`,
    ...changes.slice(0, named),
    ...(rest > 0 ? [`  and ${count(rest)} more`] : []),
  ]
}

function describeMonth(views: number): string {
  const { requests, daily, dollars } = costOf(views)
  const price =
    daily <= dailyRequests
      ? `free (${count(daily)} of ${count(dailyRequests)} a day)`
      : `about $${Math.ceil(dollars)} (paid plan: ${count(daily)} a day are more than ${count(dailyRequests)})`
  return `  ${count(views).padStart(11)} views  ${count(requests).padStart(10)} requests  ${price}`
}

function row(name: string, value: string, limit: string, share: number): string {
  return `  ${name.padEnd(13)}${value.padStart(9)} of ${limit} (${(share * 100).toFixed(1)} %)`
}

function count(value: number): string {
  return value.toLocaleString('en')
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 2 })} MB`
}
