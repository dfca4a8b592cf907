import type { EssaySummary } from './essay.ts'
import type { Files } from './files.ts'

/** The ways in which essays are grouped: each has a page, and each of its groups one more. */
export const groupKinds = ['tags', 'authors', 'years', 'collections'] as const
export type GroupKind = (typeof groupKinds)[number]

/** Enough of a group to link to it. */
export interface GroupLink {
  /** What the group is called in its address, before percent-encoding: `雨`, `2020`. */
  readonly name: string
  readonly title: string
}

/** A group as lists have it. */
export interface CountedGroup extends GroupLink {
  readonly essays: number
}

/** One page of a group's essays; pages count from 1. */
export interface GroupPage extends GroupLink {
  readonly description?: string
  /** Path of the same essays as a book. */
  readonly book?: string
  /** Essays in the whole group. */
  readonly total: number
  readonly essays: readonly EssaySummary[]
  readonly page: number
  readonly pages: number
}

/** One page of the groups of a kind; pages count from 1. */
export interface GroupListPage {
  readonly groups: readonly CountedGroup[]
  readonly page: number
  readonly pages: number
}

/**
 * Where the groups' files stand among the static assets. All pages are sorted by key and packed
 * into few files, since there may be more tags than a site may have files.
 */
export const groupPaths = {
  /** The first key of each file, ascending. */
  bounds: '/data/groups/bounds.json',
  pack: (number: number) => `/data/groups/${number}.json`,
} as const

/** Pages that stand in one file, by their keys. */
export type GroupPack = Readonly<Record<string, GroupPage | GroupListPage>>

/** The key of a page; the list of all groups of a kind is that of no name. */
export const groupKey = (kind: GroupKind, name: string, page: number): string =>
  `${kind}/${name}/${page}`

/** The groups as the build wrote them, a page at a time; `undefined` where there is none. */
export interface Groups {
  readonly group: (kind: GroupKind, name: string, page: number) => Promise<GroupPage | undefined>
  readonly list: (kind: GroupKind, page: number) => Promise<GroupListPage | undefined>
}

/** Opens the groups over their files. */
export function openGroups(files: Files): Groups {
  async function find(key: string): Promise<GroupPack[string] | undefined> {
    // Our own build wrote the files: their shapes are the ones that they were given.
    const bounds = ((await files.json(groupPaths.bounds)) ?? []) as readonly string[]
    const number = bounds.findLastIndex((first) => first <= key)
    if (number < 0) return undefined
    const pack = (await files.json(groupPaths.pack(number))) as GroupPack | undefined
    return pack && Object.hasOwn(pack, key) ? pack[key] : undefined
  }
  return {
    // A key with a name is that of a group, one without of a list.
    group: async (kind, name, page) =>
      name === '' ? undefined : ((await find(groupKey(kind, name, page))) as GroupPage | undefined),
    list: async (kind, page) => (await find(groupKey(kind, '', page))) as GroupListPage | undefined,
  }
}
