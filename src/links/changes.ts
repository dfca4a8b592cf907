import type { Lead, LinkRecord, Place } from './record.ts'

/** A link that leads elsewhere than it did. */
export interface Change {
  readonly from: Place
  /** The beginning of the section's label; of an essay's own link there is none. */
  readonly label?: string
  readonly lead: Lead
}

/** The links of a record that lead elsewhere, or have moved there, since an earlier one. */
export function changesOf(before: LinkRecord, after: LinkRecord): Change[] {
  const known = new Map(before.map((essay) => [essay.slug, essay]))
  return after.flatMap(({ slug, was, lead, sections }) => {
    const earlier = known.get(slug)
    const renamed = was
      .filter((from) => !earlier?.was.includes(from) && known.has(from))
      .map((from): Change => ({ from: { slug: from }, lead: { kind: 'moved', to: { slug } } }))
    const [from] = renamed
    const old = new Map(
      (earlier ?? known.get(from?.from.slug ?? ''))?.sections.map((each) => [each.id, each.lead]),
    )
    const ended: Change[] =
      lead && earlier && !isEqual(earlier.lead, lead) ? [{ from: { slug }, lead }] : []
    return [
      ...renamed,
      ...ended,
      ...sections.flatMap(({ id, label, lead }): Change[] => {
        if (lead === undefined || (old.has(id) && isEqual(old.get(id), lead))) return []
        return [{ from: { slug, id }, label, lead }]
      }),
    ]
  })
}

function isEqual(one: Lead | undefined, other: Lead): boolean {
  return one?.kind === other.kind && one.to?.slug === other.to?.slug && one.to?.id === other.to?.id
}
