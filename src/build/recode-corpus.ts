import { constants, copyFile, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { keptEnding, listCorpus } from './list-corpus.ts'
import { recode } from './recode.ts'
import { replaceFile } from './replace-file.ts'
import { isThere } from './stage.ts'

/** A file that was written again. */
export interface RecodedFile {
  /** Path below the corpus. */
  readonly file: string
  /** The file as it was. */
  readonly kept: string
  /** Places that no encoding reads, each now a `�`. */
  readonly lost: number
}

/**
 * Writes the texts of a corpus that cannot be read as they stand again in UTF-8, each beside a copy
 * of what it was; passes over what can be read, or is no text.
 */
export async function recodeCorpus(path: string): Promise<readonly RecodedFile[]> {
  const single = (await stat(path)).isFile()
  const root = single ? dirname(path) : path
  const names = single ? [basename(path)] : (await listCorpus(path)).essays
  const recoded: RecodedFile[] = []
  for (const file of names) {
    const read = recode(await readFile(join(root, file)))
    if (read === undefined) continue
    const kept = await freeName(root, file)
    await copyFile(join(root, file), join(root, kept), constants.COPYFILE_EXCL)
    await replaceFile(join(root, file), read.text)
    recoded.push({ file, kept, lost: read.lost })
  }
  return recoded
}

async function freeName(root: string, file: string): Promise<string> {
  for (let copy = 1; ; copy++) {
    const name = `${file}${copy === 1 ? '' : `.${copy}`}${keptEnding}`
    if (!(await isThere(join(root, name)))) return name
  }
}
