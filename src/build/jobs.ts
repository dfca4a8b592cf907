import { deflateRawSync } from 'node:zlib'
import type { Essay } from '../essay/essay.ts'
import type { ParsedFile, SourceFile } from '../essay/parse.ts'
import type { Erratum } from '../proof/errata.ts'
import { readWithErrata } from '../proof/read-with-errata.ts'
import { buildIndex, type Progress } from '../search/build-index.ts'
import { bind } from '../surfaces/bind.ts'
import type { Book } from '../surfaces/epub.ts'
import { type Cache, type Cached, type CachePlace, openCache } from './cache.ts'
import { type EssayJob, type MadeEssay, makeEssay } from './make-essay.ts'
import { makePage, type PageHeaders, type PageJob, type Renderers } from './make-page.ts'
import { indexFiles } from './site-files.ts'

/** What jobs need beside their input. */
export interface JobContext {
  readonly cache: Cache
  /** The folder of the site's files. */
  readonly assets: string
  readonly renderers: Renderers
  readonly progress: Progress
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

/** What goes into each job, and what comes out. */
interface Jobs {
  readonly parse: readonly [ParseJob, ParsedFile]
  /** Answers how many ranges the index has. */
  readonly index: readonly [readonly Essay[], Cached<number>]
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
  index: (essays, { cache, progress }) =>
    cache.files(
      'index',
      essays.map((essay) => JSON.stringify(essay)),
      () => {
        const index = buildIndex(essays, progress)
        return { files: indexFiles(index), value: index.ranges.length }
      },
    ),
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
  progress: Progress,
) => Promise<JobOutput<Name>>

/** Makes a thread ready for jobs. */
export async function openJobs(place: JobPlace): Promise<DoJob> {
  const cache = await openCache(place)
  const renderers: Renderers = { folder: place.render, opened: new Map() }
  return (name, input, progress) =>
    jobs[name](input, { cache, assets: place.assets, renderers, progress })
}
