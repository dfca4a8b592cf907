import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { SourcedEssay } from '../essay/essay.ts'
import { parseFile } from '../essay/parse.ts'
import type { ParsedEssay } from '../essay/parsed-essay.ts'
import type { Problem } from '../essay/problem.ts'
import { settleSlugs } from '../essay/settle-slugs.ts'
import { decode } from './decode.ts'
import type { Progress } from './progress.ts'
import { defaultSettings, readSettings, type Settings, settingsFile } from './settings.ts'

/** What an owner's folder, or one file, holds. */
export interface Corpus {
  readonly settings: Settings
  /** Dated essays first, the newest on top; then the undated, in the order of their files. */
  readonly essays: readonly SourcedEssay[]
  readonly problems: readonly Problem[]
}

const essayFile = /\.(?:md|markdown|txt)$/i
const naturalOrder = new Intl.Collator('en', { numeric: true })

/**
 * Reads a corpus: every `.md`, `.markdown` and `.txt` below a folder, or one such file. Drafts are
 * left out. Never throws for what stands in a file: that comes back as problems.
 */
export async function readCorpus(path: string, progress: Progress): Promise<Corpus> {
  const single = (await stat(path)).isFile()
  const root = single ? dirname(path) : path
  const files = single ? [basename(path)] : await listEssays(path)
  const problems: Problem[] = []
  const parsed: ParsedEssay[] = []
  const { settings, problems: settingProblems } = single
    ? { settings: defaultSettings, problems: [] }
    : await readSettings(join(root, settingsFile))
  problems.push(...settingProblems)

  progress.start('reading essays', files.length)
  for (const file of files) {
    const decoded = decode(await readFile(join(root, file)))
    if ('problem' in decoded) {
      const { line, message } = decoded.problem
      problems.push({ file, line, message, severity: 'error' })
    } else {
      const found = parseFile({ path: file, text: decoded.text })
      parsed.push(...found.essays.filter(({ draft }) => !draft))
      problems.push(...found.problems)
    }
    progress.step()
  }
  if (files.length === 0) problems.push(emptyCorpus(path))
  const settled = settleSlugs(parsed)
  return {
    settings,
    essays: settled.essays.toSorted((a, b) => compareDates(b.date, a.date)),
    problems: [...problems, ...settled.problems],
  }
}

async function listEssays(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && essayFile.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(
      (path) => !path.split('/').some((name) => name.startsWith('.') || /^readme\./i.test(name)),
    )
    .sort((a, b) => naturalOrder.compare(a, b) || (a < b ? -1 : 1))
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
