import type { Trace } from '../search/trace.ts'

/**
 * The parts of a search for the browser's tools: how many files were read, and how long they were
 * waited for. The platform stops the clock while a script computes, so there is no time of that.
 *
 * @param kept whether the result was kept from when another asked the same
 */
export function serverTiming({ reads, begun, ended, missed }: Trace, kept: boolean): string {
  const parts = [`read;dur=${ended - begun};desc="${reads} files"`]
  if (kept) parts.push('kept')
  if (missed.size > 0) parts.push(`missed;desc="${missed.size} files"`)
  return parts.join(', ')
}
