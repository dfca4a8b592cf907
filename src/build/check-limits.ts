import type { Problem } from '../essay/problem.ts'
import { highestFiles, largestFile, largestScript } from './limits.ts'

/** A file and how many bytes it has. */
export interface Sized {
  readonly path: string
  readonly size: number
}

/** Says where a site is over a limit of the free plan, and what to do. */
export function checkLimits(files: readonly Sized[], scriptSize: number): readonly Problem[] {
  const tooLong = files.filter(({ size }) => size > largestFile)
  return [
    ...tooLong.map(({ path, size }) =>
      over(
        path.slice(1),
        `found a file of ${megabytes(size)}, expected at most ${megabytes(largestFile)}: make it smaller, or keep it elsewhere and link to it`,
      ),
    ),
    ...(files.length > highestFiles
      ? [
          over(
            '.',
            `found ${files.length.toLocaleString('en')} files, expected at most ${highestFiles.toLocaleString('en')}: take pictures out of \`public\`, or part the essays into two sites; the paid plan takes 100,000`,
          ),
        ]
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

function over(file: string, message: string): Problem {
  return { file, line: 1, message, severity: 'error' }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
}
