import type { Problem } from '../essay/problem.ts'
import type { Built } from './build.ts'

/**
 * A problem as a line that editors and terminals can open.
 *
 * `describeProblem({ file: 'a.md', line: 3, message: 'no title', severity: 'error' })`
 * `// 'error: a.md:3: no title'`
 */
export function describeProblem({ file, line, column, message, severity }: Problem): string {
  const place = column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`
  return `${severity}: ${place}: ${message}`
}

/** The closing table of a build; `milliseconds` is how long it took. */
export function describeBuilt(built: Built, milliseconds: number): string {
  const rows: readonly (readonly [string, string])[] = [
    ['essays', count(built.essays)],
    ['sections', count(built.sections)],
    ['characters', count(built.characters)],
    ['index', `${kilobytes(built.indexSize)} in ${count(built.ranges)} ranges`],
    ['script', `${kilobytes(built.scriptSize)} compressed`],
    ['files', `${count(built.written.changed)} changed, ${count(built.written.removed)} removed`],
    ['time', `${(milliseconds / 1000).toFixed(1)} s`],
  ]
  return rows.map(([name, value]) => `  ${name.padEnd(11)}${value}`).join('\n')
}

function count(value: number): string {
  return value.toLocaleString('en')
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} KB`
}
