import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parseFile } from '../essay/parse.ts'
import type { Problem } from '../essay/problem.ts'
import { type Erratum, placeOf } from '../proof/errata.ts'
import type { Finding } from '../proof/finding.ts'
import { type ProofFile, proof } from '../proof/proof.ts'
import { type DecodeProblem, decode, decodeWhole } from './decode.ts'
import { errataName, openErrata } from './errata.ts'
import { listCorpus } from './list-corpus.ts'
import { openWords } from './read-words.ts'
import { defaultSettings, readSettings, settingsFile } from './settings.ts'

/** What a proof of a corpus found. */
export interface Proof {
  /** The folder that the findings' files are in. */
  readonly root: string
  readonly findings: readonly Finding[]
  /** The file of errata, in the same folder. */
  readonly errataPath: string
  /** What is wrong in the settings and the errata. */
  readonly problems: readonly Problem[]
}

/** Reads a corpus, a folder or one file, and looks through its texts as they stand. */
export async function proofCorpus(path: string): Promise<Proof> {
  const single = (await stat(path)).isFile()
  const root = single ? dirname(path) : path
  const names = single ? [basename(path)] : (await listCorpus(path)).essays
  const { settings, problems } = single
    ? { settings: defaultSettings, problems: [] }
    : await readSettings(join(root, settingsFile))
  const errataPath = errataName(single ? basename(path) : undefined)
  const { errata, problems: errataProblems } = await openErrata(join(root, errataPath), errataPath)
  const files: ProofFile[] = []
  const unread: Finding[] = []
  for (const name of names) {
    const bytes = await readFile(join(root, name))
    const decoded = decode(bytes)
    if ('problem' in decoded) unread.push(unreadable(name, decoded.problem))
    else {
      const text = decodeWhole(bytes, decoded.encoding).replace(/\r\n?/g, '\n')
      files.push({ path: name, text, essays: parseFile({ path: name, text: decoded.text }).essays })
    }
  }
  const found = proof(files, { words: await openWords(), overlook: new Set(settings.overlook) })
  const unsettled = found.filter((finding) => !isSettled(finding, files, errata))
  return {
    root,
    errataPath,
    findings: [...unread.filter(({ kind }) => !settings.overlook.includes(kind)), ...unsettled],
    problems: [...problems, ...errataProblems],
  }
}

/** Whether an erratum says how what was found is to be read. */
function isSettled(finding: Finding, files: readonly ProofFile[], errata: readonly Erratum[]) {
  const text = files.find(({ path }) => path === finding.file)?.text ?? ''
  return errata.some((erratum) => {
    if (erratum.file !== finding.file) return false
    const at = placeOf(text, erratum)
    if (typeof at !== 'number') return false
    const above = text.slice(0, at)
    const column = at - above.lastIndexOf('\n')
    const isOnLine = above.split('\n').length === finding.line
    return isOnLine && column <= finding.column && finding.column < column + erratum.stood.length
  })
}

function unreadable(file: string, { message, ...problem }: DecodeProblem): Finding {
  const { line, column, before, after } = problem
  const place = { file, line, column, before, found: '', after }
  return { kind: 'mojibake', severity: 'error', ...place, why: message }
}
