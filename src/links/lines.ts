import type { LinkRecord, RecordedEssay, RecordedSection } from './record.ts'

/** A recorded section, under the slug that its essay has now. */
export interface Line extends RecordedSection {
  readonly essay: string
}

/** The record under the slugs of now. */
export interface Renamed {
  readonly essays: readonly Omit<RecordedEssay, 'sections'>[]
  readonly lines: readonly Line[]
  /** The slug of now for each earlier one. */
  readonly slugs: ReadonlyMap<string, string>
}

/**
 * Brings a record under the slugs of now: an essay that has an heir goes on under its slug, and the
 * slug that it had becomes an earlier one. An earlier slug that another essay took names that one;
 * the sections' links below it go on.
 *
 * @param heirs the new slug by the old one
 * @param taken the slugs, and earlier slugs by their owners' word, of the corpus
 */
export function renameEssays(
  record: LinkRecord,
  heirs: ReadonlyMap<string, string>,
  taken: ReadonlyMap<string, string>,
): Renamed {
  const slugs = new Map<string, string>()
  const lost: { readonly slug: string; readonly of: Line[] }[] = []
  const lines: Line[] = []
  const essays = record.map(({ slug: before, was, lead, line, sections }) => {
    const slug = heirs.get(before) ?? before
    const earlier = slug === before ? was : [...was, before]
    const own = sections.map((section) => ({ ...section, essay: slug }))
    for (const each of earlier) {
      const owner = taken.get(each)
      if (owner === undefined || owner === slug) slugs.set(each, slug)
      else lost.push({ slug: each, of: own })
    }
    lines.push(...own)
    return {
      slug,
      was: earlier.filter((each) => each !== slug && slugs.get(each) === slug),
      ...(lead === undefined ? {} : { lead }),
      ...(line === undefined ? {} : { line }),
    }
  })
  const known = new Set(lines.map(({ essay, id }) => `${essay}/${id}`))
  for (const { slug, of } of lost) {
    for (const line of of) {
      if (known.has(`${slug}/${line.id}`)) continue
      const to = { slug: line.essay, id: line.id }
      lines.push({ ...line, essay: slug, lead: line.lead ?? { kind: 'moved', to } })
    }
    if (of.length > 0 && !essays.some((essay) => essay.slug === slug)) {
      const to = { slug: of[0]?.essay ?? slug }
      essays.push({ slug, was: [], lead: { kind: 'moved', to } })
    }
  }
  return { essays, lines, slugs }
}
