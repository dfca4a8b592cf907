import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { offlinePath } from '../essay/paths.ts'
import type { Problem } from '../essay/problem.ts'
import type { Change } from '../links/changes.ts'
import { buildIndex } from '../search/build-index.ts'
import { buildBooks } from './books.ts'
import { browserFiles } from './browser-files.ts'
import { drawCards, withCards } from './cards.ts'
import { checkLimits } from './check-limits.ts'
import { accents } from './colours.ts'
import { convertedEssays, offeredScript } from './converted-essays.ts'
import { describeSite } from './describe-site.ts'
import { buildGroups } from './group-files.ts'
import { highestFiles } from './limits.ts'
import { type RecordWriting, writeRecordFile } from './links-record.ts'
import { manifestFile, serviceWorker } from './offline-files.ts'
import { openApiFile } from './open-api.ts'
import { type Written, writeOutput } from './output.ts'
import { pagePaths } from './page-paths.ts'
import { prerender } from './prerender.ts'
import type { Progress } from './progress.ts'
import { publicFiles } from './public-files.ts'
import { readCorpus } from './read-corpus.ts'
import { sealed } from './seal.ts'
import { essayFiles, indexFiles, summaryOf, wholeEssays } from './site-files.ts'
import { surfaceFiles } from './surface-files.ts'
import { withPages } from './with-pages.ts'
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
 * Builds the site. The same corpus gives the same bytes. Where an essay is wrong nothing is
 * written, and all problems come back at once.
 */
export async function buildSite(paths: BuildPaths, progress: Progress): Promise<BuildResult> {
  const { settings, essays, collections, pictures, links, problems } = await readCorpus(
    paths.corpus,
    progress,
  )
  if (problems.some(({ severity }) => severity === 'error')) return { problems }

  const index = buildIndex(essays, progress)
  const ofIndex = indexFiles(index)
  const books = await buildBooks(settings, essays, collections, pictures)
  const groups = buildGroups(essays.map(summaryOf), books.collections)
  const browser = await browserFiles(settings.colours)
  const wholes = wholeEssays(essays, collections, links.record)
  const needed = [
    ...(await publicFiles(paths.public)),
    ...browser.files,
    ...pictures,
    ...groups.files,
    ...books.files,
    openApiFile(settings),
    manifestFile(settings),
    ...surfaceFiles(essays, groups.paths),
    ...ofIndex,
  ]
  const required = needed.length + essayFiles(wholes, essays, links.record).length + ownFiles
  const ahead = settings.prerender
    ? [offlinePath, ...pagePaths(essays, highestFiles)].slice(
        0,
        Math.max(0, highestFiles - required),
      )
    : []
  const room = highestFiles - required - ahead.length
  const { languages } = settings
  const twice = essays.filter(({ lang }) => offeredScript(lang, languages)).length
  const wanted = settings.cards ? essays.slice(0, Math.max(0, room - twice)) : []
  const cards = await drawCards(
    wanted.map(({ slug, title, author = settings.author ?? '' }) => ({
      slug,
      title,
      author,
      site: settings.title,
      accent: settings.colours.light ?? accents.light,
    })),
    join(paths.output, 'cards'),
  )
  const converted = await convertedEssays(withCards(wholes, cards.paths), room, languages)
  const { files, deploy } = await sealed([
    ...needed,
    ...essayFiles(converted.wholes, essays, links.record),
    ...converted.files,
  ])
  const site = describeSite(settings, groups.kinds, books.whole, browser, deploy)
  const pages = await prerender(site, files, ahead, join(paths.output, 'render'))
  const all = withPages([...files, ...cards.files, await serviceWorker(site)], pages)
  const siteFile = join(paths.output, 'site.json')
  await writeChanged(siteFile, `${JSON.stringify(site, null, 2)}\n`)
  const script = await workerScript(siteFile)
  const size = gzipSync(script).length
  const sizes = all.map(({ path, content }) => ({ path, size: Buffer.byteLength(content) }))
  const over = checkLimits(sizes, size)
  if (over.length > 0) return { problems: [...problems, ...books.problems, ...over] }
  const written = await writeOutput(join(paths.output, 'assets'), all)
  await writeChanged(join(paths.output, 'worker.js'), script)
  return {
    problems: [...problems, ...books.problems],
    built: {
      essays: essays.length,
      sections: sum(essays, ({ sections }) => sections.length),
      characters: sum(essays, ({ length }) => length),
      pages: pages.length,
      ranges: index.ranges.length,
      indexSize: sum(ofIndex, ({ content }) => Buffer.byteLength(content)),
      scriptSize: size,
      written,
      links: { path: links.path, changes: links.changes, writing: await writeRecordFile(links) },
    },
  }
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
