import type { Essay, EssaySummary } from './essay.ts'
import type { Files } from './files.ts'
import type { GroupLink } from './groups.ts'
import type { Script } from './language.ts'

/** Where the essays' files stand among the static assets. */
export const libraryPaths = {
  essay: (slug: string) => `/data/essays/${slug}.json`,
  converted: (slug: string, script: Script) => `/data/essays/${script}/${slug}.json`,
  catalogue: (page: number) => `/data/catalogue/${page}.json`,
} as const

/** Enough of an essay to link to it. */
export interface EssayLink extends Pick<EssaySummary, 'slug' | 'title'> {
  /** The script that it is to be read in, where that is not its own. */
  readonly script?: Script
}

/** The essays beside one in the catalogue's order. */
export interface Neighbours {
  readonly previous?: EssayLink
  readonly next?: EssayLink
}

/** Where the link of a section leads that is no longer at its address. */
export interface Forward {
  /** An essay, and a section in it; without an essay there is nothing left that is near. */
  readonly slug?: string
  readonly id?: string
  /** Whether the text is gone, and this is only the nearest place that is left. */
  readonly gone: boolean
}

/** Where links below one slug lead, by the id of the section. */
export type Forwards = Readonly<Record<string, Forward>>

/** What is shown of an essay. */
export interface ShownEssay {
  readonly essay: Essay
  readonly neighbours: Neighbours
  /** The collections that it stands in. */
  readonly collections: readonly GroupLink[]
  /** Path of the picture for cards; absent where there is none. */
  readonly card?: string
  /** Absent where no section was ever moved or left out. */
  readonly forwards?: Forwards
}

/** An essay as its owner wrote it. */
export interface WholeEssay extends ShownEssay {
  /** The whole essay as a Markdown file. */
  readonly markdown: string
  /** The script that it can be read in too. */
  readonly otherScript?: Script
}

/** An essay in the other script than its own. */
export interface ConvertedEssay extends ShownEssay {
  /** Its tags, whose names say where they lead. */
  readonly tags: readonly GroupLink[]
}

/** An essay's file: the essay, or where it has moved to, or nothing more than its sections' links. */
export type EssayFile = WholeEssay | MovedEssay

/** What is left of an essay at an earlier slug. */
export interface MovedEssay {
  /** The slug of the essay that has its text, or most of it; absent where none has. */
  readonly movedTo?: string
  /** Sections that are not in that essay under the same id. */
  readonly forwards?: Forwards
}

/** One page of the list of all essays; pages count from 1. */
export interface CataloguePage {
  /** Essays on all pages. */
  readonly total: number
  readonly essays: readonly EssaySummary[]
  readonly page: number
  readonly pages: number
}

/** The essays as the build wrote them, a file at a time. */
export interface Library {
  /** `undefined` where no essay has or had this slug. */
  readonly essay: (slug: string) => Promise<EssayFile | undefined>
  /** `undefined` where there is no such essay, or none in this script but by its owner's hand. */
  readonly converted: (slug: string, script: Script) => Promise<ConvertedEssay | undefined>
  readonly catalogue: (page: number) => Promise<CataloguePage | undefined>
}

/** Opens the library over its files. */
export function openLibrary(files: Files): Library {
  return {
    // Our own build wrote the files: their shapes are the ones that they were given.
    essay: async (slug) => (await files.json(libraryPaths.essay(slug))) as EssayFile | undefined,
    converted: async (slug, script) =>
      (await files.json(libraryPaths.converted(slug, script))) as ConvertedEssay | undefined,
    catalogue: async (page) =>
      (await files.json(libraryPaths.catalogue(page))) as CataloguePage | undefined,
  }
}
