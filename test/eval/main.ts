import { parseArgs } from 'node:util'
import { buildPaths } from '../../src/build/paths.ts'
import { silent } from '../../src/build/progress.ts'
import { readCorpus } from '../../src/build/read-corpus.ts'
import { searchJson } from '../../src/search/json.ts'
import { search } from '../../src/search/search.ts'
import { indexOf } from '../search/library.ts'
import { type Judged, readJudged } from './judged.ts'
import { type Measures, mean, measure } from './measures.ts'

/** Hits that are asked for: as many as the measures look at. */
const limit = 20

const { values, positionals } = parseArgs({
  options: { url: { type: 'string' } },
  allowPositionals: true,
})
if (positionals.length === 0) {
  console.error('usage: npm run eval -- FILE... [--url http://localhost:8787]')
  console.error('Each FILE has judged queries over the corpus, or over the one that CORPUS names.')
  process.exit(2)
}

const { essays } = await readCorpus(buildPaths(process.env).corpus, silent)
const ask = values.url === undefined ? askIndex() : askWorker(values.url)
for (const file of positionals) {
  const judged = await readJudged(file, essays)
  const answers = []
  for (const one of judged) {
    const hits = await ask(one.query)
    answers.push({ ...one, hits, measures: measure(hits, one.relevant) })
  }
  console.log(`\n${file}`)
  for (const kind of [...new Set(judged.map(({ kind }) => kind))]) {
    report(
      kind,
      answers.filter((answer) => answer.kind === kind).map(({ measures }) => measures),
    )
  }
  report(
    'all',
    answers.map(({ measures }) => measures),
  )
  for (const { id, query, relevant, hits, measures } of answers) {
    if (measures.success1 === 0) describeFailure({ id, query, relevant }, hits)
  }
}

function askIndex(): (query: string) => Promise<readonly string[]> {
  const { index } = indexOf(essays)
  return async (query) =>
    keysOf(searchJson(await search(index, query, { offset: 0, limit }), 'http://localhost').hits)
}

function askWorker(url: string): (query: string) => Promise<readonly string[]> {
  return async (query) => {
    const address = new URL(`/search.json?q=${encodeURIComponent(query)}&limit=${limit}`, url)
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    // The Worker's own answer, of the shape that its route gives it.
    return keysOf(((await response.json()) as ReturnType<typeof searchJson>).hits)
  }
}

function keysOf(hits: ReturnType<typeof searchJson>['hits']): string[] {
  return hits.map(({ essay, section }) => `${essay.slug}/${section.id}`)
}

function report(kind: string, measures: readonly Measures[]): void {
  const { success1, success5, reciprocalRank, ndcg10, recall20 } = mean(measures)
  const figures = [
    ['success@1', success1],
    ['success@5', success5],
    ['MRR', reciprocalRank],
    ['nDCG@10', ndcg10],
    ['recall@20', recall20],
  ] as const
  const row = figures.map(([name, value]) => `${name} ${value.toFixed(3)}`).join('  ')
  console.log(`  ${kind.padEnd(13)}${String(measures.length).padStart(4)}  ${row}`)
}

function describeFailure(
  { id, query, relevant }: Pick<Judged, 'id' | 'query' | 'relevant'>,
  hits: readonly string[],
): void {
  const place = hits.findIndex((hit) => relevant.has(hit))
  const found = place < 0 ? 'not found' : `at ${place + 1}`
  console.log(`  ✗ ${id} ${query}: ${found}; first ${hits[0] ?? 'nothing'}, of ${[...relevant][0]}`)
}
