import { readFile } from 'node:fs/promises'
import type { Problem } from '../essay/problem.ts'
import type { Erratum } from '../proof/errata.ts'
import { readErrata } from '../proof/errata-file.ts'

/** How texts are read otherwise than they stand, in this file of the corpus folder. */
export const errataFile = 'errata.yaml'

/** The name of the file of errata: `essays.txt.errata.yaml` beside a corpus that is one file. */
export function errataName(single: string | undefined): string {
  return single === undefined ? errataFile : `${single}.${errataFile}`
}

/** A file of errata as it stands; empty where there is none. */
export interface ErrataFile {
  readonly text: string
  readonly errata: readonly Erratum[]
  readonly problems: readonly Problem[]
}

/** Reads a file of errata in UTF-8; `file` is its path as the owner knows it. */
export async function openErrata(path: string, file: string): Promise<ErrataFile> {
  try {
    const text = await readFile(path, 'utf8')
    return { text, ...readErrata(text, file) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { text: '', errata: [], problems: [] }
    }
    throw error
  }
}
