import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuiltCorpus, buildCopy } from './built-corpus.ts'
import { indexWithPagefind } from './peers/pagefind.ts'
import type { Part } from './report.ts'

/** Each is built so often, in turn; the quicker time counts. */
const rounds = 2

/**
 * Compares a whole build (reading, rendering every page, indexing, writing) with Pagefind's reading
 * and indexing of the pages that it made.
 */
export async function measureBuild(corpus: string, { output }: BuiltCorpus): Promise<Part> {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    const { output: again, seconds } = await buildCopy(corpus)
    await rm(again, { recursive: true })
    ours.push(seconds)
    theirs.push(await indexWithPagefind(join(output, 'assets')))
  }
  const base = Math.min(...theirs)
  const rows = [
    { name: 'Pagefind, of the finished pages', seconds: base },
    { name: 'Wenyuan, from Markdown to all files', seconds: Math.min(...ours) },
  ]
  return {
    name: 'build',
    title: 'Seconds to build',
    text: `The quicker of ${rounds} builds each, in turn. Pagefind has two native threads here, and finds the pages rendered already.`,
    head: ['', 'seconds', 'ratio'],
    rows: rows.map(({ name, seconds }) => [name, seconds.toFixed(1), (seconds / base).toFixed(2)]),
  }
}
