import type { Problem } from '../essay/problem.ts'
import type { Change } from '../links/changes.ts'
import { writePlace } from '../links/write-record.ts'
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
    ['pages', `${count(built.pages)} served without the Worker`],
    ['index', `${kilobytes(built.indexSize)} in ${count(built.ranges)} ranges`],
    ['script', `${kilobytes(built.scriptSize)} compressed`],
    ['files', `${count(built.written.changed)} changed, ${count(built.written.removed)} removed`],
    ['time', `${(milliseconds / 1000).toFixed(1)} s`],
  ]
  return rows.map(([name, value]) => `  ${name.padEnd(11)}${value}`).join('\n')
}

/** Links that a report names one by one; the others it counts. */
const named = 12

/** What became of links since the last build, a line each; empty where nothing did. */
export function describeLinks({ path, changes, writing }: Built['links']): string[] {
  // Essays first: their sections went with them.
  const inOrder = changes.toSorted(
    (a, b) => Number(a.label !== undefined) - Number(b.label !== undefined),
  )
  const lines = inOrder.slice(0, named).map(describeChange)
  if (changes.length > named) lines.push(`  and ${count(changes.length - named)} more`)
  if (changes.length > 0) lines.unshift(`links that lead elsewhere now: ${count(changes.length)}`)
  if (writing === 'written') lines.push(`wrote ${path}: commit it with the essays`)
  else if (writing !== 'same') {
    lines.push(
      `warning: ${path}: found a place that cannot be written to (${writing.failed}), so links that changed are not kept: build where it can be, and commit the file`,
    )
  }
  return lines
}

/** Of a link that moved, `  rain/stop (停): moved to snow/stop`. */
function describeChange({ from, label, lead }: Change): string {
  const to = lead.to === undefined ? 'the front page' : writePlace(lead.to)
  const words = { moved: 'moved to', gone: 'gone, leads to', settled: 'settled to' }
  return `  ${writePlace(from)}${label ? ` (${label})` : ''}: ${words[lead.kind]} ${to}`
}

function count(value: number): string {
  return value.toLocaleString('en')
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} KB`
}
