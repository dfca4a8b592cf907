import { appendFile, readdir, rm, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type BuiltCorpus, copyCorpus } from './built-corpus.ts'
import { indexWithPagefind } from './peers/pagefind.ts'
import type { Part } from './report.ts'

/** Each is built so often, in turn; the quicker time counts. */
const rounds = 2

/**
 * Compares a whole build (reading, rendering every page, drawing every card, indexing, writing), and
 * one after an edit, with Pagefind's reading and indexing of the pages that it made.
 */
export async function measureBuild(corpus: string, { output }: BuiltCorpus): Promise<Part> {
  const times: { readonly whole: number; readonly edited: number; readonly theirs: number }[] = []
  let changed = 0
  let files = 0
  for (let round = 0; round < rounds; round++) {
    const copy = await copyCorpus(corpus)
    const whole = await copy.build()
    await appendFile(await firstEssay(copy.corpus), '\n\n添上的一句话。\n')
    const edited = await copy.build()
    files = whole.built.written.changed
    changed = edited.built.written.changed
    await rm(copy.output, { recursive: true })
    const theirs = await indexWithPagefind(join(output, 'assets'))
    times.push({ whole: whole.seconds, edited: edited.seconds, theirs })
  }
  const least = (of: keyof (typeof times)[number]): number =>
    Math.min(...times.map((time) => time[of]))
  const base = least('theirs')
  const rows = [
    { name: 'Pagefind, of the finished pages', seconds: base },
    { name: 'Wenyuan, from Markdown to all files', seconds: least('whole') },
    { name: 'Wenyuan, after a sentence was added to an essay', seconds: least('edited') },
  ]
  return {
    name: 'build',
    title: 'Seconds to build',
    text: `The quickest of ${rounds} each, in turn, on ${availableParallelism()} threads. Pagefind has as many, and finds the pages rendered already. A whole build has nothing from before and draws every essay's card. The sentence changed ${changed} of ${files} files.`,
    head: ['', 'seconds', 'ratio'],
    rows: rows.map(({ name, seconds }) => [name, seconds.toFixed(1), (seconds / base).toFixed(2)]),
  }
}

/** The file of an essay, which is the corpus itself where that is one file. */
async function firstEssay(corpus: string): Promise<string> {
  if ((await stat(corpus)).isFile()) return corpus
  const paths = (await readdir(corpus, { recursive: true })).toSorted()
  return join(corpus, paths.find((path) => path.endsWith('.md')) ?? '')
}
