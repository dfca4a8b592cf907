import type { Collection } from './collect.ts'
import type { EssaySummary } from './essay.ts'
import type { GroupKind } from './groups.ts'

/** Essays that belong together, in the order to show them. */
export interface Group {
  readonly name: string
  readonly title: string
  readonly description?: string
  readonly book?: string
  readonly essays: readonly EssaySummary[]
}

/** A browser takes these for steps between folders, however they are encoded. */
const steps = new Set(['', '.', '..'])

/**
 * All groups of each kind: tags and authors with most essays first, the latest year first,
 * collections in the order of their files. `essays` come in the order of the catalogue, which tags,
 * authors and years keep.
 */
export function gather(
  essays: readonly EssaySummary[],
  collections: readonly Collection[],
): Readonly<Record<GroupKind, readonly Group[]>> {
  const bySlug = new Map(essays.map((essay) => [essay.slug, essay]))
  return {
    tags: largestFirst(groupsBy(essays, ({ tags }) => tags)),
    authors: largestFirst(groupsBy(essays, ({ author }) => (author ? [author] : []))),
    years: groupsBy(essays, ({ date }) => (date ? [date.slice(0, 4)] : [])).sort((a, b) =>
      a.name < b.name ? 1 : -1,
    ),
    collections: collections.map(({ slug, essays: slugs, ...rest }) => ({
      ...rest,
      name: slug,
      essays: slugs.flatMap((slug) => bySlug.get(slug) ?? []),
    })),
  }
}

function groupsBy(
  essays: readonly EssaySummary[],
  namesOf: (essay: EssaySummary) => readonly string[],
): Group[] {
  const groups = new Map<string, EssaySummary[]>()
  for (const essay of essays) {
    for (const name of new Set(namesOf(essay).map((name) => name.toWellFormed()))) {
      if (steps.has(name)) continue
      const others = groups.get(name)
      if (others) others.push(essay)
      else groups.set(name, [essay])
    }
  }
  return Array.from(groups, ([name, essays]) => ({ name, title: name, essays }))
}

function largestFirst(groups: Group[]): Group[] {
  return groups.sort((a, b) => b.essays.length - a.essays.length || (a.name < b.name ? -1 : 1))
}
