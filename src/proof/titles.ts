import { readFileName } from '../essay/file-name.ts'
import type { ParsedEssay } from '../essay/parsed-essay.ts'
import type { Spot } from './finding.ts'

/** A spot in one of many files. */
export interface FileSpot extends Spot {
  readonly file: string
}

/** Finds essays without a title, for which the file's name stands in, and essays with one title. */
export function findTitles(
  essays: readonly ParsedEssay[],
  texts: ReadonlyMap<string, string>,
): FileSpot[] {
  const first = new Map<string, ParsedEssay>()
  return essays.flatMap((essay) => {
    const { file, title } = essay
    const spot = { file, line: essay.aliasLine - 1, at: 0, found: '' }
    const named = title === readFileName(file).stem && !texts.get(file)?.includes(title)
    if (named) return [{ ...spot, why: 'an essay without a title: the name of the file stands in' }]
    const other = first.get(title)
    first.set(title, other ?? essay)
    if (other === undefined) return []
    const where = `${other.file}:${other.aliasLine}`
    return [{ ...spot, why: `the title “${title}” again, which ${where} has` }]
  })
}
