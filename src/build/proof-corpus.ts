import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parseFile } from '../essay/parse.ts'
import type { Problem } from '../essay/problem.ts'
import type { Finding } from '../proof/finding.ts'
import { type ProofFile, proof } from '../proof/proof.ts'
import { decode, decodeWhole } from './decode.ts'
import { listCorpus } from './list-corpus.ts'
import { openWords } from './read-words.ts'
import { defaultSettings, readSettings, settingsFile } from './settings.ts'

/** What a proof of a corpus found. */
export interface Proof {
  /** The folder that the findings' files are in. */
  readonly root: string
  readonly findings: readonly Finding[]
  /** What is wrong in the settings. */
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
  return {
    root,
    findings: [...unread.filter(({ kind }) => !settings.overlook.includes(kind)), ...found],
    problems,
  }
}

function unreadable(file: string, { line, message }: { line: number; message: string }): Finding {
  const place = { file, line, column: 1, before: '', found: '', after: '' }
  return { kind: 'mojibake', severity: 'error', ...place, why: message }
}
