import type { Problem } from '../essay/problem.ts'
import { highestFiles, largestFile, largestScript, type Plan } from './limits.ts'

/** A file and how many bytes it has. */
export interface Sized {
  readonly path: string
  readonly size: number
}

/**
 * Says where a site of so many essays can be under no limit, before anything is made: an essay is a
 * file at the least.
 */
export function checkEssays(essays: number, plan: Plan): readonly Problem[] {
  if (essays <= highestFiles[plan]) return []
  return [over('.', `found ${count(essays)} essays, each of them a file, ${tooManyFor(plan)}`)]
}

/** Says where a site is over a limit of its owner's plan, and what to do. */
export function checkLimits(
  files: readonly Sized[],
  scriptSize: number,
  plan: Plan,
): readonly Problem[] {
  const tooLong = files.filter(({ size }) => size > largestFile)
  return [
    ...tooLong.map(({ path, size }) =>
      over(
        path.slice(1),
        `found a file of ${megabytes(size)}, expected at most ${megabytes(largestFile)}: make it smaller, or keep it elsewhere and link to it`,
      ),
    ),
    ...(files.length > highestFiles[plan]
      ? [over('.', `found ${count(files.length)} files, ${tooManyFor(plan)}`)]
      : []),
    ...(scriptSize > largestScript
      ? [
          over(
            'dist/worker.js',
            `found a script of ${megabytes(scriptSize)} compressed, expected at most ${megabytes(largestScript)}: shorten \`searches\` and \`description\` in site.yaml`,
          ),
        ]
      : []),
  ]
}

function tooManyFor(plan: Plan): string {
  const limit = `expected at most ${count(highestFiles[plan])} files on the ${plan} plan`
  const parting = 'part the essays into several sites'
  return plan === 'free'
    ? `${limit}: take pictures out of \`public\`, ${parting}, or, where you have the paid plan, which takes ${count(highestFiles.paid)}, write \`plan: paid\` in site.yaml`
    : `${limit}: ${parting}`
}

function count(number: number): string {
  return number.toLocaleString('en')
}

function over(file: string, message: string): Problem {
  return { file, line: 1, message, severity: 'error' }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
}
