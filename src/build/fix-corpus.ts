import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { anchorOf, placeOf } from '../proof/errata.ts'
import { addErrata } from '../proof/errata-file.ts'
import type { Finding, Kind } from '../proof/finding.ts'
import { decode, decodeWhole } from './decode.ts'
import { openErrata } from './errata.ts'
import { replaceFile } from './replace-file.ts'
import { type Splice, splice } from './splice.ts'

/** Findings that are accepted without a look. */
export const confident: readonly Kind[] = ['lost-pair']

/**
 * Writes the repairs of findings beside the texts, at the end of the file of errata. Answers how
 * many were written.
 */
export async function writeErrata(
  root: string,
  errataPath: string,
  findings: readonly Finding[],
): Promise<number> {
  const present = await openErrata(join(root, errataPath), errataPath)
  if (present.problems.length > 0) return 0
  const entries = []
  for (const { file, line, column, found, repair, kind, why } of findings) {
    if (repair === undefined || found === '') continue
    const text = await textOf(join(root, file))
    if (text === undefined) continue
    const lines = text.split('\n')
    const at = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1
    const anchor = anchorOf(text, at, found)
    entries.push({ file, ...anchor, stood: found, read: repair, why: `${kind}: ${why}` })
  }
  const text = addErrata(present.text, entries)
  if (text !== present.text) await replaceFile(join(root, errataPath), text)
  return entries.length
}

/** What applying errata to the texts did. */
export interface Applied {
  readonly applied: number
  /** Entries left, as `file:line` of the file of errata, with the reason. */
  readonly left: readonly string[]
}

/**
 * Writes errata into the texts themselves, in their encoding and with every other byte as it was,
 * each file at once. Entries that were applied leave the file of errata.
 */
export async function applyToSources(root: string, errataPath: string): Promise<Applied> {
  const { text, errata, problems } = await openErrata(join(root, errataPath), errataPath)
  if (problems.length > 0) return { applied: 0, left: [`${errataPath}: mend its errors first`] }
  const left: string[] = []
  const done = new Set<number>()
  for (const [file, entries] of Map.groupBy(errata, (each) => each.file)) {
    const bytes = await readFile(join(root, file))
    const decoded = decode(bytes)
    if ('problem' in decoded) {
      left.push(`${file}:${decoded.problem.line}: ${decoded.problem.message}`)
      continue
    }
    const whole = decodeWhole(bytes, decoded.encoding)
    const splices: Splice[] = []
    const lines: number[] = []
    for (const erratum of entries) {
      const at = placeOf(whole, erratum)
      const overlaps = splices.some(
        (each) =>
          typeof at === 'number' &&
          at < each.at + each.stood.length &&
          each.at < at + erratum.stood.length,
      )
      if (typeof at !== 'number' || overlaps) left.push(`${errataPath}:${erratum.line}: ${at}`)
      else {
        splices.push({ at, stood: erratum.stood, read: erratum.read })
        lines.push(erratum.line)
      }
    }
    const spliced = splice(bytes, decoded.encoding, splices)
    if (spliced === undefined) left.push(`${file}: ${decoded.encoding} cannot hold what is read`)
    else if (splices.length > 0) {
      await replaceFile(join(root, file), spliced)
      for (const line of lines) done.add(line)
    }
  }
  const kept = errata.filter(({ line }) => !done.has(line))
  if (done.size > 0) {
    // An owner's comments go only with the last entry.
    const rest = kept.length === 0 ? undefined : withoutEntries(text, done)
    if (rest === undefined) await rm(join(root, errataPath))
    else await replaceFile(join(root, errataPath), rest)
  }
  return { applied: done.size, left }
}

/** The file of errata without the entries that begin on these lines. */
function withoutEntries(text: string, starts: ReadonlySet<number>): string {
  let isIn = false
  const kept = text.split('\n').filter((line, at) => {
    if (/^(?:- |#)/.test(line)) isIn = starts.has(at + 1)
    return !isIn
  })
  return kept.join('\n')
}

async function textOf(path: string): Promise<string | undefined> {
  const bytes = await readFile(path)
  const decoded = decode(bytes)
  if ('problem' in decoded) return undefined
  return decodeWhole(bytes, decoded.encoding).replace(/\r\n?/g, '\n')
}
