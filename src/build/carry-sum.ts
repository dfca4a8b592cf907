import { withOwnSum } from '../essay/own-sum.ts'
import type { OutputFile } from './output.ts'

/** What the Worker reads one by one: it is known from what is damaged even where the list is lost. */
const alone = /^\/data\/(?!search\/).*\.json$/

/** A file as it is published: what the Worker reads one by one carries its own checksum. */
export async function carrySum(file: OutputFile): Promise<OutputFile> {
  const { path, content } = file
  return alone.test(path) ? { path, content: await withOwnSum(String(content)) } : file
}
