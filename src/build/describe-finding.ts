import { errors, type Finding } from '../proof/finding.ts'

/**
 * A finding as a line that editors and terminals can open:
 * `error: a.txt:3:12: lost-pair: …夯实[基矗]从区… → 基础。 (two bytes …)`.
 */
export function describeFinding(finding: Finding): string {
  const { severity, file, line, column, kind, before, found, after, repair, why } = finding
  const words = `${before}[${found}]${after}`.replace(/\p{Cc}|\p{Cf}/gu, codePoint)
  const meant = repair === undefined ? '' : repair === '' ? ' → nothing' : ` → ${repair}`
  return `${severity}: ${file}:${line}:${column}: ${kind}: ${words}${meant} (${why})`
}

/** How many there are of each kind, and what to do next. */
export function describeProof(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing to look at.'
  const counts = Map.groupBy(findings, ({ kind }) => kind)
  const rows = [...counts].map(
    ([kind, each]) => `  ${kind.padEnd(20)}${each.length}${errors.has(kind) ? '' : '  (noted)'}`,
  )
  return ['', ...rows].join('\n')
}

function codePoint(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
