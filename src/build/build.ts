import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Problem } from '../essay/problem.ts'
import type { Change } from '../links/changes.ts'
import { allotFiles, mostIndexFiles } from './allot-files.ts'
import { buildBooks } from './books.ts'
import { browserFiles } from './browser-files.ts'
import { sweepCache } from './cache.ts'
import { checkEssays, checkLimits } from './check-limits.ts'
import { codeVersion } from './code-version.ts'
import { describeSite } from './describe-site.ts'
import { buildGroups } from './group-files.ts'
import { headersFile, headersPath } from './headers-file.ts'
import type { JobPlace } from './jobs.ts'
import { type RecordWriting, writeRecordFile } from './links-record.ts'
import { makeEssays } from './make-essays.ts'
import { makeIndex } from './make-index.ts'
import { makeLists } from './make-lists.ts'
import { manifestFile, serviceWorker } from './offline-files.ts'
import { openApiFile } from './open-api.ts'
import {
  commitOutput,
  type OutputFile,
  openOutput,
  type Placed,
  placeFile,
  type Written,
} from './output.ts'
import { openPool, type Pool } from './pool.ts'
import { writeRenderer } from './prerender.ts'
import { beside, type Progress } from './progress.ts'
import { publicFiles } from './public-files.ts'
import { published, readCorpus } from './read-corpus.ts'
import { seal } from './seal.ts'
import { listFilesOf, summaryOf, wholeEssays } from './site-files.ts'
import { surfaceFiles } from './surface-files.ts'
import { workerScript } from './worker-script.ts'

/** The list of checksums, the headers of the pages, and the service worker. */
const ownFiles = 3

/** Where a build reads and writes. */
export interface BuildPaths {
  /** The owner's folder of essays, or one file. */
  readonly corpus: string
  /** Files that are served as they stand. */
  readonly public: string
  /** Receives `assets/`, the Worker's script, and `site.json`, which it is made with. */
  readonly output: string
}

/** What a build made. */
export interface Built {
  readonly essays: number
  readonly sections: number
  readonly characters: number
  /** Pages that the platform serves without the Worker. */
  readonly pages: number
  readonly ranges: number
  /** Bytes of the index's files. */
  readonly indexSize: number
  /** Bytes of the Worker's script, compressed. */
  readonly scriptSize: number
  readonly written: Written
  readonly links: {
    readonly path: string
    readonly changes: readonly Change[]
    readonly writing: RecordWriting
  }
}

/** The problems found, and the site built, unless one of them is an error. */
export interface BuildResult {
  readonly problems: readonly Problem[]
  readonly built?: Built
}

/**
 * Builds the site. The same corpus gives the same bytes, whatever was built before and on however
 * many threads. Where an essay is wrong nothing is written, and all problems come back at once.
 */
export async function buildSite(
  paths: BuildPaths,
  progress: Progress,
  threads = availableParallelism(),
): Promise<BuildResult> {
  const place: JobPlace = {
    folder: join(paths.output, 'cache'),
    assets: join(paths.output, 'assets'),
    render: join(paths.output, 'render'),
    version: await codeVersion(),
  }
  const pool = await openPool(threads, place)
  try {
    const begun = Date.now()
    const result = await build(paths, progress, pool, place)
    if (result.built) await sweepCache(place.folder, begun)
    return result
  } finally {
    await pool.close()
  }
}

async function build(
  paths: BuildPaths,
  progress: Progress,
  pool: Pool,
  { assets, render }: JobPlace,
): Promise<BuildResult> {
  const { settings, essays, collections, pictures, links, problems } = await readCorpus(
    paths.corpus,
    progress,
    {
      ...published,
      file: (source, errata, errataFile) =>
        pool.run('parse', { source, errata, errataFile }, source.path),
    },
  )
  const tooMany = checkEssays(essays.length, settings.plan)
  if (problems.some(({ severity }) => severity === 'error') || tooMany.length > 0) {
    return { problems: [...problems, ...tooMany] }
  }

  await openOutput(assets)
  const place = (files: readonly OutputFile[]) => placeFiles(assets, files)
  // It takes longest, so it begins first.
  const indexProgress = beside(progress)
  const indexing = makeIndex(essays, pool, indexProgress.progress)
  indexing.catch(() => {})

  const books = await buildBooks(settings, essays, collections, pictures, pool)
  const groups = buildGroups(essays.map(summaryOf), books.collections)
  const browser = await browserFiles(settings.colours)
  const own = await publicFiles(paths.public)
  const lists = listFilesOf(essays, links.record)
  const placed = await place([
    ...own.filter(({ path }) => path !== headersPath),
    ...browser.files,
    ...pictures,
    ...groups.files,
    openApiFile(settings),
    manifestFile(settings),
    ...surfaceFiles(essays, groups.paths),
    ...lists,
  ])
  const data = [...placed, ...books.placed]

  const required = data.length + essays.length + ownFiles
  const likely = allotFiles(essays, settings, required + mostIndexFiles(essays))
  const allotted = likely.all
    ? likely
    : allotFiles(essays, settings, required + (await indexing).placed.length)
  const describe = (deploy: string) =>
    describeSite(settings, groups.kinds, books.whole, browser, deploy)
  // No page says which deploy it is of: it would be another with every edit.
  const renderer = await writeRenderer(describe(''), render)
  const pages = await makeLists(allotted.pages, lists, renderer, pool)
  const wholes = wholeEssays(essays, collections, links.record)
  const made = await makeEssays(wholes, settings, allotted, renderer, pool, progress)
  indexProgress.show()
  const index = await indexing

  const { list, deploy } = seal([...data, ...made.data, ...index.placed])
  const site = describe(deploy)
  const ofDeploy = await place([
    list,
    await serviceWorker(site),
    ...headersFile(
      own.find(({ path }) => path === headersPath),
      [...pages.served, ...made.served],
    ),
  ])
  const siteFile = join(paths.output, 'site.json')
  await writeChanged(siteFile, `${JSON.stringify(site, null, 2)}\n`)
  const script = await workerScript(siteFile)
  const size = gzipSync(script).length
  const all = [...data, ...made.data, ...made.shown, ...pages.placed, ...index.placed, ...ofDeploy]
  const over = checkLimits(all, size, settings.plan)
  if (over.length > 0) return { problems: [...problems, ...books.problems, ...over] }
  const written = await commitOutput(assets, all)
  await writeChanged(join(paths.output, 'worker.js'), script)
  return {
    problems: [...problems, ...books.problems],
    built: {
      essays: essays.length,
      sections: sum(essays, ({ sections }) => sections.length),
      characters: sum(essays, ({ length }) => length),
      pages: allotted.pages.length,
      ranges: index.value,
      indexSize: sum(index.placed, ({ size }) => size),
      scriptSize: size,
      written,
      links: { path: links.path, changes: links.changes, writing: await writeRecordFile(links) },
    },
  }
}

async function placeFiles(folder: string, files: readonly OutputFile[]): Promise<Placed[]> {
  const placed: Placed[] = []
  for (const file of files) placed.push(await placeFile(folder, file))
  return placed
}

async function writeChanged(path: string, content: string | Uint8Array): Promise<void> {
  const wanted = Buffer.from(content)
  await mkdir(dirname(path), { recursive: true })
  const present = await readFile(path).catch(() => undefined)
  if (!present?.equals(wanted)) await writeFile(path, wanted)
}

function sum<T>(items: readonly T[], measure: (item: T) => number): number {
  return items.reduce((total, item) => total + measure(item), 0)
}
