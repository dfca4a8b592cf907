import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path/posix'
import { type CollectionSettings, collectionSchema } from '../essay/collect.ts'
import type { Problem } from '../essay/problem.ts'
import { readYamlMap } from '../essay/yaml-map.ts'
import { decode } from './decode.ts'

/** What owners say of their folders, by the folder's path, and all that is wrong in it. */
interface ReadCollections {
  readonly settings: ReadonlyMap<string, CollectionSettings>
  readonly problems: readonly Problem[]
}

/** Reads the settings of folders: `paths` are those of the files, relative to the corpus. */
export async function readCollections(
  root: string,
  paths: readonly string[],
): Promise<ReadCollections> {
  const settings = new Map<string, CollectionSettings>()
  const problems: Problem[] = []
  for (const file of paths) {
    const decoded = decode(await readFile(join(root, file)))
    if ('problem' in decoded) {
      const { line, message } = decoded.problem
      problems.push({ file, line, message, severity: 'error' })
      continue
    }
    const context = { file, firstLine: 1, schema: collectionSchema, unknownKey: 'error' } as const
    const read = readYamlMap(decoded.text, context)
    settings.set(dirname(file), read.values)
    problems.push(...read.problems)
  }
  return { settings, problems }
}
