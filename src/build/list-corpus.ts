import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { collectionFile } from '../essay/collect.ts'
import type { Problem } from '../essay/problem.ts'
import { errataFile } from './errata.ts'
import { recordFile } from './links-record.ts'
import { settingsFile } from './settings.ts'

/** The files below an owner's folder. */
export interface CorpusFiles {
  /** Paths of the essays, with `/` between folders, in natural order: 2 before 10. */
  readonly essays: readonly string[]
  /** Paths of what owners say of their folders. */
  readonly collections: readonly string[]
  /** A warning for each kind of file that no page is made from. */
  readonly problems: readonly Problem[]
}

/** Published where an essay shows them. */
const pictureFile = /\.(?:avif|gif|jpe?g|png|webp)$/i
const essayFile = /\.(?:md|markdown|txt)$/i
/** Hidden files, notes to the folder's readers, and what other programs leave behind. */
const ignored = /^(?:\.|~\$|__macosx$|readme(?:\.|$)|license(?:\.|$)|thumbs\.db$|desktop\.ini$)/i
/** Of the copies that stay where texts were written again in UTF-8. */
export const keptEnding = '.original'
const misnamedSettings = /^site\.ya?ml$/i
const naturalOrder = new Intl.Collator('en', { numeric: true })

/** Lists the essays below a folder, and says what it leaves out. */
export async function listCorpus(folder: string): Promise<CorpusFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((name) => ignored.test(name)))
    .sort((a, b) => naturalOrder.compare(a, b) || (a < b ? -1 : 1))
  const collections = paths.filter((path) => path.endsWith(`/${collectionFile}`))
  const known = new Set([settingsFile, errataFile, ...collections])
  const others = paths.filter(
    (path) =>
      !essayFile.test(path) &&
      !pictureFile.test(path) &&
      !known.has(path) &&
      !path.endsWith(keptEnding) &&
      !path.endsWith(recordFile),
  )
  return {
    essays: paths.filter((path) => essayFile.test(path)),
    collections,
    problems: [...new Set(others.map(endingOf))].map((ending) =>
      leftOut(
        ending,
        others.filter((path) => endingOf(path) === ending),
      ),
    ),
  }
}

/** The ending in lower case, without its dot; empty where there is none. */
function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

function leftOut(ending: string, files: readonly string[]): Problem {
  const [file = ''] = files
  const kind = ending === '' ? 'without an ending' : `that ends in .${ending}`
  const others = files.length > 1 ? ` (and ${files.length - 1} more)` : ''
  const message = misnamedSettings.test(file)
    ? `found \`${file}\`, which is not read: expected \`${settingsFile}\``
    : `found a file ${kind}${others}, which is left out: expected essays as .md, .markdown or .txt, and pictures as .avif, .gif, .jpg, .png or .webp`
  return { file, line: 1, message, severity: 'warning' }
}
