import { matchByOverlap, matchExactly, type NewText } from './match.ts'
import type { LinkRecord } from './record.ts'

/** Of a gone essay's text, the share that a new one holds at least to be the same essay renamed. */
const enough = 0.3

/** What is asked of an essay of the corpus. */
interface Candidate {
  readonly slug: string
  readonly aliases: readonly string[]
}

/**
 * Finds for the essays whose slug is gone the new essays that they became: by the earlier slugs that
 * the owner wrote, else by their text. Answers the new slug by the old one. Each new essay follows
 * one old essay at most, and only if nothing is recorded of its slug.
 */
export function findHeirs(
  record: LinkRecord,
  essays: readonly Candidate[],
  texts: readonly NewText[],
): ReadonlyMap<string, string> {
  const now = new Set(essays.map(({ slug }) => slug))
  const known = new Set(record.map(({ slug }) => slug))
  const gone = record.filter(({ slug, lead }) => lead === undefined && !now.has(slug))
  const appeared = new Set([...now].filter((slug) => !known.has(slug)))
  const heirs = new Map<string, string>()
  if (gone.length === 0 || appeared.size === 0) return heirs
  const follow = (from: string, to: string) => {
    if (heirs.has(from) || !appeared.delete(to)) return
    heirs.set(from, to)
  }
  for (const { slug, aliases } of essays) {
    for (const { slug: from } of gone) if (aliases.includes(from)) follow(from, slug)
  }
  const fresh = texts.filter(({ essay }) => appeared.has(essay))
  const sections = gone.flatMap(({ slug, sections }) =>
    sections
      .filter(({ lead }) => lead === undefined)
      .map(({ sketch }) => ({ essay: slug, sketch })),
  )
  const sizes = new Map<string, number>()
  const shared = new Map<string, { from: string; to: string; weight: number }>()
  const same = matchExactly(sections, fresh)
  const alike = matchByOverlap(sections, fresh)
  for (const [index, { essay: from, sketch }] of sections.entries()) {
    sizes.set(from, (sizes.get(from) ?? 0) + sketch.length)
    const at = same[index]
    const match = at === undefined ? alike[index] : { at, weight: sketch.length }
    const to = fresh[match?.at ?? -1]?.essay
    if (match === undefined || to === undefined) continue
    const weight = (shared.get(`${from} ${to}`)?.weight ?? 0) + match.weight
    shared.set(`${from} ${to}`, { from, to, weight })
  }
  const byWeight = [...shared.values()].toSorted((a, b) => b.weight - a.weight)
  for (const { from, to, weight } of byWeight) {
    if (weight >= enough * (sizes.get(from) ?? 0)) follow(from, to)
  }
  return heirs
}
