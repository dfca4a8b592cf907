import type { Problem } from '../essay/problem.ts'
import type { Assigned, SectionText } from './assign-ids.ts'
import type { Line, Renamed } from './lines.ts'
import type { Lead, Place, RecordedEssay } from './record.ts'
import { writePlace } from './write-record.ts'

/** Where the recorded sections' and essays' links lead now. */
export interface Leads {
  /** By the number of the line; `undefined` where the section is at its address. */
  readonly ofLines: readonly (Lead | undefined)[]
  /** By the slug of an essay that is gone. */
  readonly ofEssays: ReadonlyMap<string, Lead>
  readonly problems: readonly Problem[]
}

/**
 * Says of each recorded section where its link leads now: to the place of its text, else to the
 * nearest section before or after it that is left, else to its essay, or where that went.
 *
 * @param file the record's path, for problems
 */
export function settleLeads(
  { essays, lines, slugs }: Renamed,
  texts: readonly SectionText[],
  { ids, found }: Assigned,
  living: ReadonlySet<string>,
  file: string,
): Leads {
  const problems: Problem[] = []
  const address = (place: Place) =>
    writePlace({ ...place, slug: slugs.get(place.slug) ?? place.slug })
  const numbers = new Map(
    lines.map(({ essay, id }, index) => [writePlace({ slug: essay, id }), index]),
  )
  const present = new Set(texts.map(({ essay }, at) => `${essay}/${ids[at]}`))
  const settled: (Lead | undefined)[] = []
  const ofEssays = new Map<string, Lead>()

  /** The place of the text that a line found. */
  const placeOf = (index: number): Place | undefined => {
    const at = found[index]
    const slug = texts[at ?? -1]?.essay
    const id = ids[at ?? -1]
    return slug === undefined || id === undefined ? undefined : { slug, id }
  }
  /** Where lines that were at their address lead, and those that came back. */
  const first = (index: number, line: Line): Lead | undefined => {
    const to = placeOf(index)
    if (to !== undefined) return isAt(line, to) ? undefined : { kind: 'moved', to }
    return { kind: 'gone', ...nearest(index, line) }
  }
  const nearest = (index: number, { essay }: Line): { readonly to?: Place } => {
    const inEssay = (at: number) => {
      if (lines[at]?.essay !== essay || lines[at]?.lead !== undefined) return undefined
      const to = placeOf(at)
      return to?.slug === essay ? to : undefined
    }
    for (let at = index - 1; lines[at]?.essay === essay; at--) {
      const to = inEssay(at)
      if (to) return { to }
    }
    for (let at = index + 1; lines[at]?.essay === essay; at++) {
      const to = inEssay(at)
      if (to) return { to }
    }
    return living.has(essay) ? { to: { slug: essay } } : {}
  }
  /** Where a link leads that led to a place of the last build. */
  const follow = (to: Place): Lead | 'here' | undefined => {
    const now = address(to)
    const index = numbers.get(now)
    if (present.has(now)) return 'here'
    if (index !== undefined && lines[index]?.lead === undefined) return settled[index]
    const slug = slugs.get(to.slug) ?? to.slug
    return to.id === undefined && living.has(slug) ? 'here' : undefined
  }
  const here = (to: Place): Place => ({ ...to, slug: slugs.get(to.slug) ?? to.slug })

  for (const [index, line] of lines.entries()) {
    if (line.lead === undefined || (line.lead.kind === 'gone' && placeOf(index))) {
      settled[index] = first(index, line)
    }
  }
  for (const [index, line] of lines.entries()) {
    const { lead } = line
    if (lead === undefined || (lead.kind === 'gone' && placeOf(index))) continue
    const now = lead.kind === 'moved' ? placeOf(index) : undefined
    if (now !== undefined) {
      settled[index] = { kind: 'moved', to: now }
      continue
    }
    const next = lead.to && follow(lead.to)
    if (lead.to && next === 'here') settled[index] = { kind: lead.kind, to: here(lead.to) }
    else if (next !== undefined && next !== 'here') {
      settled[index] = next.kind === 'gone' ? next : { ...next, kind: lead.kind }
    } else {
      settled[index] = { kind: 'gone', ...nearest(index, line) }
      if (lead.kind === 'settled') problems.push(astray(lead, file, line.line))
    }
  }

  for (const essay of essays) {
    if (living.has(essay.slug)) continue
    ofEssays.set(essay.slug, leadOfEssay(essay, weigh(essay.slug)))
  }
  // What has no place of its own goes where its essay went.
  for (const [index, { essay }] of lines.entries()) {
    const to = ofEssays.get(essay)?.to
    const lead = settled[index]
    if (lead?.kind === 'gone' && lead.to === undefined && to) settled[index] = { ...lead, to }
  }
  return { ofLines: settled, ofEssays, problems }

  /** The essay that has most of an essay's text now. */
  function weigh(slug: string): string | undefined {
    const weights = new Map<string, number>()
    for (const [index, { essay, sketch }] of lines.entries()) {
      const lead = settled[index]
      if (essay !== slug || lead?.kind !== 'moved' || lead.to === undefined) continue
      weights.set(lead.to.slug, (weights.get(lead.to.slug) ?? 0) + sketch.length)
    }
    return [...weights].toSorted(([, a], [, b]) => b - a)[0]?.[0]
  }

  function leadOfEssay({ lead, line }: Omit<RecordedEssay, 'sections'>, heaviest?: string): Lead {
    if (lead?.to !== undefined && follow(lead.to) === 'here') return { ...lead, to: here(lead.to) }
    if (lead?.kind === 'settled') problems.push(astray(lead, file, line))
    return heaviest === undefined ? { kind: 'gone' } : { kind: 'moved', to: { slug: heaviest } }
  }
}

function isAt({ essay, id }: Line, to: Place): boolean {
  return to.slug === essay && to.id === id
}

function astray({ to }: Lead, file: string, line = 1): Problem {
  const message = `found \`= ${to === undefined ? '' : writePlace(to)}\`, expected the address of a section or an essay that is there`
  return { file, line, message, severity: 'error' }
}
