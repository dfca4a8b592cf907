import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Collection, collect } from '../essay/collect.ts'
import type { SourcedEssay } from '../essay/essay.ts'
import type { ParsedFile } from '../essay/parse.ts'
import type { ParsedEssay } from '../essay/parsed-essay.ts'
import type { Problem } from '../essay/problem.ts'
import { settleSlugs } from '../essay/settle-slugs.ts'
import type { Change } from '../links/changes.ts'
import type { LinkRecord } from '../links/record.ts'
import { settleLinks } from '../links/settle-links.ts'
import type { Erratum } from '../proof/errata.ts'
import { readWithErrata } from '../proof/read-with-errata.ts'
import { type Decoded, type DecodeProblem, decode } from './decode.ts'
import { errataName, openErrata } from './errata.ts'
import { readRecordFile, recordFile } from './links-record.ts'
import { listCorpus } from './list-corpus.ts'
import { mapInOrder } from './map-in-order.ts'
import type { OutputFile } from './output.ts'
import { openPictures } from './pictures.ts'
import type { Progress } from './progress.ts'
import { readCollections } from './read-collections.ts'
import { defaultSettings, readSettings, type Settings, settingsFile } from './settings.ts'

/** How a corpus is read. A reader that keeps what it has read answers at once what has not changed. */
export interface Reading {
  /** Reads the text of the file at a path. */
  readonly text: (path: string) => Promise<ReadText>
  /** Reads one file's text as essays; several are asked for at once. */
  readonly file: (...file: Parameters<typeof readWithErrata>) => ParsedFile | Promise<ParsedFile>
  /** Whether what is not yet to be published is taken in. */
  readonly drafts: boolean
}

/** Reads everything anew, and no drafts. */
export const published: Reading = { text: readText, file: readWithErrata, drafts: false }

/** Files that are read at once. */
const width = 8

/** What an owner's folder, or one file, holds. */
export interface Corpus {
  readonly settings: Settings
  /** Dated essays first, the newest on top; then the undated, in the order of their files. */
  readonly essays: readonly SourcedEssay[]
  /** Slugs of those that are drafts. */
  readonly drafts: readonly string[]
  readonly collections: readonly Collection[]
  /** The pictures that they show. */
  readonly pictures: readonly OutputFile[]
  readonly links: CorpusLinks
  readonly problems: readonly Problem[]
}

/** The links that the corpus has given out, and gives out now. */
export interface CorpusLinks {
  /** Where the record of them stands. */
  readonly path: string
  /** What the file holds; `undefined` where there is none. */
  readonly before: string | undefined
  readonly record: LinkRecord
  /** What became of links since the record was written. */
  readonly changes: readonly Change[]
}

/**
 * Reads a corpus: every `.md`, `.markdown` and `.txt` below a folder, or one such file. Drafts are
 * left out unless asked for, and files of other kinds, with a warning. Never throws for what stands in a file, or
 * keeps it from being read: that comes back as problems.
 */
export async function readCorpus(
  path: string,
  progress: Progress,
  reading = published,
): Promise<Corpus> {
  const single = (await stat(path)).isFile()
  const root = single ? dirname(path) : path
  const {
    essays: files,
    collections,
    problems: leftOut,
  } = single ? { essays: [basename(path)], collections: [], problems: [] } : await listCorpus(path)
  const problems: Problem[] = [...leftOut]
  const parsed: ParsedEssay[] = []
  const pictures = openPictures(root)
  const { settings, problems: settingProblems } = single
    ? { settings: defaultSettings, problems: [] }
    : await readSettings(join(root, settingsFile))
  const errataPath = errataName(single ? basename(path) : undefined)
  const { errata, problems: errataProblems } = await openErrata(join(root, errataPath), errataPath)
  problems.push(...settingProblems, ...errataProblems, ...withoutFile(errata, files, errataPath))

  progress.start('reading essays', files.length)
  const read = await mapInOrder(files, width, async (file) => {
    const decoded = await reading.text(join(root, file))
    if ('problem' in decoded) return decoded
    const source = { path: file, text: decoded.text }
    const ofFile = errata.filter((each) => each.file === file)
    const found = await reading.file(source, ofFile, errataPath)
    progress.step()
    return { source, ...found }
  })
  for (const [at, found] of read.entries()) {
    if ('problem' in found) {
      const { line, message } = found.problem
      problems.push({ file: files[at] ?? '', line, message, severity: 'error' })
      continue
    }
    const wanted = found.essays.filter(({ draft }) => reading.drafts || !draft)
    const shown = await pictures.show(found.source, wanted)
    parsed.push(...shown.essays)
    problems.push(...found.problems, ...shown.problems)
  }
  if (files.length === 0) problems.push(emptyCorpus(path))
  const folders = await readCollections(root, collections)
  problems.push(...folders.problems)
  const slugged = settleSlugs(parsed)
  // A settled essay stands where the parsed one stood.
  const found = slugged.essays.map((essay, index) => ({
    ...essay,
    file: parsed[index]?.file ?? '',
  }))
  const dated = slugged.essays.toSorted((a, b) => compareDates(b.date, a.date))
  const file = single ? `${basename(path)}.${recordFile}` : recordFile
  const recorded = await readRecordFile(join(root, file), file)
  const settled = settleLinks(dated, recorded.record, file)
  return {
    settings,
    essays: settled.essays,
    drafts: slugged.essays.flatMap(({ slug }, index) => (parsed[index]?.draft ? [slug] : [])),
    collections: collect(found, folders.settings),
    pictures: pictures.files(),
    links: {
      path: join(root, file),
      before: recorded.text,
      record: settled.record,
      changes: settled.changes,
    },
    problems: [...problems, ...slugged.problems, ...recorded.problems, ...settled.problems],
  }
}

/** A file's text, or why it cannot be had. */
export type ReadText = Decoded | { readonly problem: Pick<DecodeProblem, 'line' | 'message'> }

/** Reads a file of any encoding that owners have. */
export async function readText(path: string): Promise<ReadText> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error
    const message = `found a file that cannot be opened (${reason}), expected one that you may read`
    return { problem: { line: 1, message } }
  }
  return decode(bytes)
}

/** Warns of entries whose file is gone. */
function withoutFile(
  errata: readonly Erratum[],
  files: readonly string[],
  file: string,
): Problem[] {
  return errata
    .filter((erratum) => !files.includes(erratum.file))
    .map(({ line, file: wanted }) => ({
      file,
      line,
      message: `found the file \`${wanted}\`, which is not there: expected the path of an essay`,
      severity: 'warning',
    }))
}

function compareDates(a = '', b = ''): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function emptyCorpus(path: string): Problem {
  return {
    file: path,
    line: 1,
    message: 'no essay here: expected at least one file that ends in .md, .markdown or .txt',
    severity: 'error',
  }
}
