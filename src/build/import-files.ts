import { join, posix } from 'node:path'
import { collectionFile } from '../essay/collect.ts'
import { ImportError, type Imported, type Loss } from '../import/imported.ts'
import { listSources, type Source } from './import-sources.ts'
import { readChapters, readSource } from './read-source.ts'
import { isThere, openStage } from './stage.ts'

/** A source that became an essay. */
export interface ImportedFile {
  readonly source: string
  /** Paths below the corpus. */
  readonly target: string
  readonly pictures: readonly string[]
  readonly losses: readonly Loss[]
}

/** What an import did. Where there are problems it did nothing. */
export interface ImportReport {
  readonly files: readonly ImportedFile[]
  /** Sources of other kinds, which were passed over. */
  readonly others: readonly string[]
  readonly problems: readonly string[]
}

/** Where to import to, and how. */
export interface ImportOptions {
  readonly to: string
  /** Whether to replace what stands there. */
  readonly force: boolean
  /** Whether a book becomes a folder with an essay for each of its chapters. */
  readonly chapters?: boolean
}

/**
 * Turns files, and those of folders, into files of a corpus: all of them, or none where one cannot
 * be read or would replace another.
 */
export async function importFiles(
  paths: readonly string[],
  { to, force, chapters = false }: ImportOptions,
): Promise<ImportReport> {
  const { sources, others } = await listSources(paths)
  const problems =
    sources.length === 0 ? ['found no file to import, expected .docx, .epub, .html or .txt'] : []
  problems.push(...twice(sources))
  const files: ImportedFile[] = []
  const stage = await openStage(to)
  const add = async (path: string, content: string | Uint8Array) => {
    if (!force && (await isThere(join(to, path)))) {
      problems.push(`${join(to, path)}: is there already: \`--force\` replaces it`)
    } else await stage.add(path, content)
  }
  try {
    const place = async (source: string, target: string, imported: Imported) => {
      const { text, pictures, losses } = imported
      const placed = pictures.map((each) => ({
        ...each,
        path: posix.join(posix.dirname(target), each.path),
      }))
      // Pictures first: an essay that stands in the corpus has all of its own.
      for (const each of placed) await add(each.path, each.content)
      await add(target, text)
      files.push({ source, target, pictures: placed.map(({ path }) => path), losses })
    }
    for (const { path, target } of sources) {
      try {
        if (chapters && /\.epub$/i.test(path)) {
          const folder = target.replace(/\.md$/, '')
          const book = await readChapters(path)
          await add(`${folder}/${collectionFile}`, book.settings)
          for (const { name, ...chapter } of book.chapters) {
            await place(path, `${folder}/${name}`, chapter)
          }
        } else await place(path, target, await readSource(path))
      } catch (error) {
        if (!(error instanceof ImportError)) throw error
        problems.push(`${path}: ${error.message}`)
      }
    }
    if (problems.length > 0) return { files: [], others, problems }
    await stage.commit()
    return { files, others, problems }
  } finally {
    await stage.close()
  }
}

/** Sources that would become the same file. */
function twice(sources: readonly Source[]): string[] {
  return [...Map.groupBy(sources, ({ target }) => target.normalize().toLowerCase()).values()]
    .filter(({ length }) => length > 1)
    .map((same) => {
      const names = same.map(({ path }) => path).join(' and ')
      return `${names}: would both become ${same[0]?.target}: import them one by one, or rename one`
    })
}
