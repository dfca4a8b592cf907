import { readFile, writeFile } from 'node:fs/promises'
import type { Problem } from '../essay/problem.ts'
import { readRecord } from '../links/read-record.ts'
import type { LinkRecord } from '../links/record.ts'
import { writeRecord } from '../links/write-record.ts'
import type { CorpusLinks } from './read-corpus.ts'

/** The record of links, in this file of the corpus folder; `essays.txt.links.lock` beside one file. */
export const recordFile = 'links.lock'

/** A record as its file has it; an empty one where there is none. */
export interface RecordFile {
  readonly text: string | undefined
  readonly record: LinkRecord
  readonly problems: readonly Problem[]
}

/** Reads the record; `file` is its path as the owner knows it. */
export async function readRecordFile(path: string, file: string): Promise<RecordFile> {
  try {
    const text = await readFile(path, 'utf8')
    return { text, ...readRecord(text, file) }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { text: undefined, record: [], problems: [] }
    const message = `found a file that cannot be opened (${codeOf(error)}), expected one that you may read`
    const problem: Problem = { file, line: 1, message, severity: 'error' }
    return { text: undefined, record: [], problems: [problem] }
  }
}

/** How writing the record went: `failed` says why it could not be. */
export type RecordWriting = 'same' | 'written' | { readonly failed: string }

/** Writes the record where it says something new. A folder that cannot be written to is no error. */
export async function writeRecordFile({
  path,
  before,
  record,
}: CorpusLinks): Promise<RecordWriting> {
  const text = writeRecord(record)
  if (text === before) return 'same'
  try {
    await writeFile(path, text)
    return 'written'
  } catch (error) {
    return { failed: codeOf(error) ?? String(error) }
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
