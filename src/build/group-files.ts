import type { Collection } from '../essay/collect.ts'
import type { EssaySummary } from '../essay/essay.ts'
import { type Group, gather } from '../essay/gather.ts'
import {
  type GroupKind,
  type GroupListPage,
  type GroupPage,
  groupKey,
  groupKinds,
  groupPaths,
} from '../essay/groups.ts'
import { groupListPath, groupPath } from '../essay/paths.ts'
import type { OutputFile } from './output.ts'

/** Essays on one page of a group, as many as on one of the catalogue. */
const groupLength = 50
/** Groups on one page of a kind. */
const listLength = 200
/** Characters in a file of pages, as in a file of the index. */
const packLength = 64 * 1024

type Page = readonly [key: string, json: string]

/** The groups of a site: their files, which kinds there are, and the addresses of their pages. */
export interface BuiltGroups {
  readonly files: readonly OutputFile[]
  readonly kinds: readonly GroupKind[]
  readonly paths: readonly string[]
}

/** Writes the pages of tags, authors, years and collections, packed into files of about 64 KB. */
export function buildGroups(
  essays: readonly EssaySummary[],
  collections: readonly Collection[],
): BuiltGroups {
  const groups = gather(essays, collections)
  const kinds = groupKinds.filter((kind) => groups[kind].length > 0)
  const pages = kinds.flatMap((kind) => [
    ...listPages(kind, groups[kind]),
    ...groups[kind].flatMap((group) => groupPages(kind, group)),
  ])
  return {
    files: pack(pages.sort(([a], [b]) => (a < b ? -1 : 1))),
    kinds,
    paths: kinds.flatMap((kind) => [
      groupListPath(kind),
      ...groups[kind].map(({ name }) => groupPath(kind, name)),
    ]),
  }
}

function listPages(kind: GroupKind, groups: readonly Group[]): Page[] {
  const counted = groups.map(({ name, title, essays }) => ({ name, title, essays: essays.length }))
  return turn(counted, listLength).map((groups, index, { length }) => {
    const page: GroupListPage = { groups, page: index + 1, pages: length }
    return [groupKey(kind, '', page.page), JSON.stringify(page)]
  })
}

function groupPages(kind: GroupKind, { essays, ...group }: Group): Page[] {
  return turn(essays, groupLength).map((part, index, { length }) => {
    const page: GroupPage = {
      ...group,
      total: essays.length,
      essays: part,
      page: index + 1,
      pages: length,
    }
    return [groupKey(kind, group.name, page.page), JSON.stringify(page)]
  })
}

function turn<T>(items: readonly T[], length: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, index) =>
    items.slice(index * length, (index + 1) * length),
  )
}

function pack(pages: readonly Page[]): OutputFile[] {
  const packs: Page[][] = []
  let size = Infinity
  for (const page of pages) {
    if (size + page[1].length > packLength) {
      packs.push([])
      size = 0
    }
    packs.at(-1)?.push(page)
    size += page[1].length
  }
  return [
    { path: groupPaths.bounds, content: JSON.stringify(packs.map(([first]) => first?.[0])) },
    ...packs.map((pages, number) => ({
      path: groupPaths.pack(number),
      content: `{${pages.map(([key, json]) => `${JSON.stringify(key)}:${json}`).join(',')}}`,
    })),
  ]
}
