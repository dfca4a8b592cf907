import { deflateRawSync } from 'node:zlib'
import type { ParsedFile, SourceFile } from '../essay/parse.ts'
import type { Erratum } from '../proof/errata.ts'
import { readWithErrata } from '../proof/read-with-errata.ts'
import type { Part } from '../search/cut-parts.ts'
import { type IndexPart, indexPart } from '../search/index-part.ts'
import { mergeParts, type SectionLists } from '../search/merge-parts.ts'
import { bind } from '../surfaces/bind.ts'
import type { Book } from '../surfaces/epub.ts'
import { type Cache, type Cached, type CachePlace, openCache } from './cache.ts'
import { type EssayJob, type MadeEssay, makeEssay } from './make-essay.ts'
import { makePage, type PageHeaders, type PageJob, type Renderers } from './make-page.ts'
import type { Placed } from './output.ts'
import { blockFiles, mergedFiles } from './site-files.ts'

/** What jobs need beside their input. */
export interface JobContext {
  readonly cache: Cache
  /** The folder of the site's files. */
  readonly assets: string
  readonly renderers: Renderers
}

/** Where jobs are done. */
export interface JobPlace extends CachePlace {
  /** Holds what renders pages. */
  readonly render: string
}

/** A file to read, with the errata that are its own. */
interface ParseJob {
  readonly source: SourceFile
  readonly errata: readonly Erratum[]
  readonly errataFile: string
}

/** A book to bind, and where it goes. */
interface BookJob {
  readonly path: string
  readonly book: Book
}

/** A part of the index that is kept, under a name of its own, and the files of its texts. */
interface MadePart {
  readonly key: string
  readonly placed: readonly Placed[]
}

/** The parts to make an index of, by their keys. */
interface IndexJob {
  readonly parts: readonly string[]
  readonly lists: SectionLists
}

/** What goes into each job, and what comes out. */
interface Jobs {
  readonly parse: readonly [ParseJob, ParsedFile]
  readonly part: readonly [Part, MadePart]
  /** Answers how many ranges the index has. */
  readonly index: readonly [IndexJob, Cached<number>]
  readonly book: readonly [BookJob, Cached<undefined>]
  readonly essay: readonly [EssayJob, MadeEssay]
  readonly page: readonly [PageJob, Cached<PageHeaders>]
}

export type JobName = keyof Jobs
export type JobInput<Name extends JobName> = Jobs[Name][0]
export type JobOutput<Name extends JobName> = Jobs[Name][1]

/**
 * The parts of a build that are done on any thread, in any order: what comes out depends on the
 * input alone. Files go into the site's folder at once, so that nobody holds them all.
 */
const jobs: {
  readonly [Name in JobName]: (
    input: JobInput<Name>,
    context: JobContext,
  ) => Promise<JobOutput<Name>>
} = {
  parse: ({ source, errata, errataFile }, { cache }) =>
    cache.value('parse', [source.path, source.text, JSON.stringify(errata), errataFile], () =>
      readWithErrata(source, errata, errataFile),
    ),
  async part(blocks, { cache }) {
    const contents = blocks.map(({ sections }) => JSON.stringify(sections))
    const key = await cache.keep('part', contents, () =>
      indexPart(blocks.flatMap(({ sections }) => sections)),
    )
    const firsts = JSON.stringify(blocks.map(({ first }) => first))
    const { placed } = await cache.files('blocks', [firsts, ...contents], () => ({
      files: blockFiles(blocks),
      value: undefined,
    }))
    return { key, placed }
  },
  index: ({ parts, lists }, { cache }) =>
    cache.files('index', [JSON.stringify(lists), ...parts], async () => {
      const read = await Promise.all(parts.map((key) => cache.kept<IndexPart>(key)))
      const index = mergeParts(read, lists)
      return { files: mergedFiles(index), value: index.ranges.size }
    }),
  book: ({ path, book: { essays, ...book } }, { cache }) =>
    cache.files(
      'book',
      // A picture's path is made of what it holds.
      [
        path,
        JSON.stringify({ ...book, pictures: [...(book.pictures?.keys() ?? [])] }),
        ...essays.map((essay) => JSON.stringify(essay)),
      ],
      () => ({
        files: [{ path, content: bind({ ...book, essays }, deflateRawSync) }],
        value: undefined,
      }),
    ),
  essay: makeEssay,
  page: makePage,
}

/** Does one job. */
export type DoJob = <Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
) => Promise<JobOutput<Name>>

/** Makes a thread ready for jobs. */
export async function openJobs(place: JobPlace): Promise<DoJob> {
  const cache = await openCache(place)
  const renderers: Renderers = { folder: place.render, opened: new Map() }
  return (name, input) => jobs[name](input, { cache, assets: place.assets, renderers })
}
