import { join } from 'node:path'
import type { App } from '../app.ts'
import { browserFiles } from '../build/browser-files.ts'
import type { BuildPaths } from '../build/build.ts'
import { describeSite } from '../build/describe-site.ts'
import { buildGroups } from '../build/group-files.ts'
import { memoryFiles } from '../build/memory-files.ts'
import { manifestFile } from '../build/offline-files.ts'
import { openApiFile } from '../build/open-api.ts'
import type { OutputFile } from '../build/output.ts'
import { loadApp } from '../build/prerender.ts'
import type { Progress } from '../build/progress.ts'
import { publicFiles } from '../build/public-files.ts'
import { readCorpus } from '../build/read-corpus.ts'
import { essayFile, listFilesOf, summaryOf, wholeEssays } from '../build/site-files.ts'
import { surfaceFiles } from '../build/surface-files.ts'
import type { Essay } from '../essay/essay.ts'
import type { Problem } from '../essay/problem.ts'
import type { CheckedFiles } from '../http/checked-files.ts'
import { indexPaths } from '../search/files.ts'
import { keepParsed } from './keep-parsed.ts'

/**
 * In place of the service worker of a built site, which would keep pages as they were: one that was
 * registered at this address takes this for its next version, and goes.
 */
const withdrawn: OutputFile = {
  path: '/sw.js',
  content:
    "addEventListener('install', () => skipWaiting())\naddEventListener('activate', () => registration.unregister())\n",
}

/** What is served at one moment. */
export interface Served {
  readonly app: App
  /** Files that are served as they stand, by their addresses. */
  readonly files: ReadonlyMap<string, OutputFile>
}

/** The site of somebody who writes, all of it in memory: drafts included, nothing written beside the essays. */
export interface WritersSite {
  /** `undefined` until there are essays without an error. */
  readonly served: () => Served | undefined
  /** Slugs of the drafts. */
  readonly drafts: () => readonly string[]
  /** Reads the essays again, as far as they changed. With an error among the problems, all stays as it was. */
  readonly update: (publicChanged: boolean) => Promise<readonly Problem[]>
  /** Takes a new index into use. */
  readonly takeIndex: (files: readonly OutputFile[]) => void
}

/** Opens a site; `onEssays` hears of the essays after each update, to index them. */
export async function openSite(
  paths: BuildPaths,
  progress: Progress,
  onEssays: (essays: readonly Essay[]) => void,
): Promise<WritersSite> {
  const { createApp } = await loadApp(join(paths.output, 'writer'))
  const reading = keepParsed()
  const firstIndex = Promise.withResolvers<void>()
  let index: readonly OutputFile[] = []
  let indexed = false
  let own: readonly OutputFile[] | undefined
  let browser: { readonly key: string; readonly files: Awaited<ReturnType<typeof browserFiles>> }
  let drafts: readonly string[] = []
  let served: Served | undefined
  let serve = (): void => {}

  /** A search that comes before the first index waits for it. */
  function waiting(files: CheckedFiles): CheckedFiles {
    const ready = async (path: string): Promise<CheckedFiles> => {
      if (!indexed && path.startsWith(indexPaths.manifest.replace(/[^/]*$/, ''))) {
        await firstIndex.promise
        return memoryFiles(index)
      }
      return files
    }
    return {
      checksums: files.checksums,
      bytes: async (path) => (await ready(path)).bytes(path),
      json: async (path) => (await ready(path)).json(path),
    }
  }

  return {
    served: () => served,
    drafts: () => drafts,
    async update(publicChanged) {
      const corpus = await readCorpus(paths.corpus, progress, reading)
      const { settings, essays, collections, pictures, links, problems } = corpus
      if (problems.some(({ severity }) => severity === 'error')) return problems
      if (publicChanged || !own) own = await publicFiles(paths.public)
      const key = JSON.stringify(settings.colours)
      if (browser?.key !== key) browser = { key, files: await browserFiles(settings.colours) }
      const groups = buildGroups(essays.map(summaryOf), collections)
      const files = [
        ...own,
        ...browser.files.files,
        ...pictures,
        ...wholeEssays(essays, collections, links.record).map(essayFile),
        ...listFilesOf(essays, links.record),
        ...groups.files,
        openApiFile(settings),
        manifestFile(settings),
        withdrawn,
        ...surfaceFiles(essays, groups.paths),
      ]
      // Books, and essays in the other script, are made by a build: nobody reads them while writing.
      const site = describeSite(settings, groups.kinds, false, browser.files, 'writing')
      drafts = corpus.drafts
      serve = () => {
        const all = [...files, ...index]
        served = {
          app: createApp(site, waiting(memoryFiles(all))),
          files: new Map(all.map((file) => [file.path, file])),
        }
      }
      serve()
      onEssays(essays)
      return problems
    },
    takeIndex(files) {
      index = files
      indexed = true
      firstIndex.resolve()
      serve()
    },
  }
}
