import type { Section, SourcedEssay } from '../essay/essay.ts'
import type { Problem } from '../essay/problem.ts'
import { assignIds, type SectionText } from './assign-ids.ts'
import { type Change, changesOf } from './changes.ts'
import { findHeirs } from './heirs.ts'
import { renameEssays } from './lines.ts'
import type { LinkRecord, RecordedEssay, RecordedSection } from './record.ts'
import { settleLeads } from './settle-leads.ts'
import { shortLabel } from './short-label.ts'
import { type Sketch, sketchOf } from './sketch.ts'

/** Essays with lasting ids, and the record that the next build begins with. */
export interface SettledLinks {
  readonly essays: readonly SourcedEssay[]
  readonly record: LinkRecord
  /** What became of links since the record was written. */
  readonly changes: readonly Change[]
  readonly problems: readonly Problem[]
}

/**
 * Gives the sections of a corpus the ids that their texts had, as the record of the last build knows
 * them, and the essays their earlier slugs; and writes down where every other link leads. With an
 * empty record all ids stay as they are.
 *
 * @param file the record's path as the owner knows it, for problems
 */
export function settleLinks(
  essays: readonly SourcedEssay[],
  record: LinkRecord,
  file: string,
): SettledLinks {
  const texts: SectionText[] = essays.flatMap(({ slug, sections, chosenIds }) =>
    sections.map((section) => {
      const chosen = chosenIds.includes(section.id)
      return { essay: slug, ...sketched(section), id: section.id, chosen }
    }),
  )
  const living = new Set(essays.map(({ slug }) => slug))
  const taken = new Map(
    essays.flatMap(({ slug, aliases }) => [slug, ...aliases].map((each) => [each, slug] as const)),
  )
  const renamed = renameEssays(record, findHeirs(record, essays, texts), taken)
  const assigned = assignIds(renamed.lines, texts)
  const { ofLines, ofEssays, problems } = settleLeads(renamed, texts, assigned, living, file)

  const led = new Map<string, RecordedSection[]>()
  for (const [index, { essay, id, sketch, label }] of renamed.lines.entries()) {
    const lead = ofLines[index]
    if (lead === undefined) continue
    led.set(essay, [...(led.get(essay) ?? []), { id, sketch, label, lead }])
  }
  const was = new Map(renamed.essays.map((essay) => [essay.slug, essay.was]))
  const recordOf = (slug: string, sections: readonly RecordedSection[]): RecordedEssay => {
    const lead = ofEssays.get(slug)
    const others = (led.get(slug) ?? []).toSorted((a, b) => compare(a.id, b.id))
    return {
      slug,
      was: (was.get(slug) ?? []).toSorted(compare),
      ...(lead === undefined ? {} : { lead }),
      sections: [...sections, ...others],
    }
  }
  let at = 0
  const settled = essays.map((essay) => {
    const sections = essay.sections.map((section) => ({
      ...section,
      id: assigned.ids[at++] ?? section.id,
    }))
    const aliases = [...new Set([...essay.aliases, ...(was.get(essay.slug) ?? [])])]
    return { ...essay, aliases, sections }
  })
  at = 0
  const present = settled.map(({ slug, sections }) =>
    recordOf(
      slug,
      sections.map(({ id, label }) => ({
        id,
        sketch: texts[at++]?.sketch ?? sketchOf(''),
        label: shortLabel(label),
      })),
    ),
  )
  const absent = [...ofEssays.keys()].map((slug) => recordOf(slug, []))
  const next = [...present, ...absent].toSorted((a, b) => compare(a.slug, b.slug))
  return { essays: settled, record: next, changes: changesOf(record, next), problems }
}

/** Of sections that are still about: while somebody writes, nearly all are those of the last time. */
const kept = new WeakMap<Section, { readonly text: string; readonly sketch: Sketch }>()

/** A section's text, and the sketch of it. */
function sketched(section: Section): { readonly text: string; readonly sketch: Sketch } {
  const before = kept.get(section)
  if (before) return before
  const text = textOf(section)
  const now = { text, sketch: sketchOf(text) }
  kept.set(section, now)
  return now
}

/** What a section is known by: its printed heading, and its text. */
function textOf({ level, label, text }: Section): string {
  return level > 0 ? `${label}\n${text}` : text
}

/** By code unit, the same on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
