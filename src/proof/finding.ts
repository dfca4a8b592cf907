/** What can be wrong with a text, as owners name it in settings. */
export const kinds = [
  'lost-pair',
  'mojibake',
  'quotes',
  'doubled',
  'invisible',
  'titles',
  'ascii-punctuation',
  'full-width',
  'mixed-script',
] as const
export type Kind = (typeof kinds)[number]

/** The kinds that are damage or slips; the others are matters of taste, noted only. */
export const errors: ReadonlySet<Kind> = new Set([
  'lost-pair',
  'mojibake',
  'quotes',
  'doubled',
  'invisible',
  'titles',
])

/** A place that a detector points at. */
export interface Spot {
  /** Index of the line, from 0. */
  readonly line: number
  /** Index in the line, in UTF-16 code units. */
  readonly at: number
  /** What stands there; may be empty. */
  readonly found: string
  /** What is likely meant instead, where that is known. */
  readonly repair?: string
  /** One clause: what is wrong. */
  readonly why: string
}

/** Something to look at in a file of the owner's. */
export interface Finding {
  readonly kind: Kind
  readonly severity: 'error' | 'note'
  /** Path relative to the corpus. */
  readonly file: string
  /** Line, from 1. */
  readonly line: number
  /** Column in UTF-16 code units, from 1. */
  readonly column: number
  readonly before: string
  readonly found: string
  readonly after: string
  readonly repair?: string
  readonly why: string
}

/** Characters shown on each side of what was found. */
const around = 10

/** A spot with the words around it. */
export function findingOf(
  kind: Kind,
  file: string,
  lines: readonly string[],
  { line, at, found, repair, why }: Spot,
): Finding {
  const text = lines[line] ?? ''
  const end = at + found.length
  return {
    kind,
    severity: errors.has(kind) ? 'error' : 'note',
    file,
    line: line + 1,
    column: at + 1,
    before: text
      .slice(Math.max(0, at - around), at)
      .toWellFormed()
      .replace(/^\ufffd/, ''),
    found,
    after: text
      .slice(end, end + around)
      .toWellFormed()
      .replace(/\ufffd$/, ''),
    ...(repair === undefined ? {} : { repair }),
    why,
  }
}
