import type { Lead, LinkRecord } from './record.ts'

/** A link that was given out and does not reach its text any more. */
export interface Astray {
  readonly essay: string
  /** Absent where it is the essay's own link. */
  readonly section?: string
  /** The beginning of the section's label. */
  readonly label?: string
  readonly lead: Lead
}

/**
 * The links that lead only near the place where their text was, or nowhere. Those that the owner has
 * settled are not among them.
 */
export function astray(record: LinkRecord): Astray[] {
  return record.flatMap(({ slug, lead, sections }) => {
    const own: Astray[] = lead?.kind === 'gone' ? [{ essay: slug, lead }] : []
    const below = sections.flatMap(({ id, label, lead }): Astray[] =>
      lead?.kind === 'gone' ? [{ essay: slug, section: id, label, lead }] : [],
    )
    return [...own, ...below]
  })
}
