import { arch, cpus } from 'node:os'
import { buildPaths } from '../../src/build/paths.ts'
import { silent } from '../../src/build/progress.ts'
import { readCorpus } from '../../src/build/read-corpus.ts'
import { search } from '../../src/search/search.ts'
import { samplePieces } from '../recall/pieces.ts'
import { indexOf } from '../search/library.ts'
import { plainSearch } from './plain.ts'

/** Queries of each length are asked so many times, each time of both searches in turn. */
const rounds = 5
const samples = 600

const { corpus } = buildPaths(process.env)
const { essays } = await readCorpus(corpus, silent)
const { index } = indexOf(essays)
const pieces = (await samplePieces(index, samples)).map(({ piece }) => piece)
const page = { offset: 0, limit: 10 }
const times = new Map<number, { readonly plain: number[]; readonly whole: number[] }>()

for (let round = 0; round < rounds; round++) {
  for (const piece of pieces) {
    const length = [...piece].length
    const of = times.get(length) ?? { plain: [], whole: [] }
    times.set(length, of)
    const start = performance.now()
    await plainSearch(index, piece)
    const between = performance.now()
    await search(index, piece, page)
    // The first round fills the caches and warms the compiler.
    if (round === 0) continue
    of.plain.push(between - start)
    of.whole.push(performance.now() - between)
  }
}

console.log(
  `${corpus}: ${essays.length} essays; Node ${process.version}, ${arch()}, ${cpus()[0]?.model}`,
)
console.log('milliseconds of a warm query, against plain search by pairs beside it')
console.log('characters  asked    plain p50  p50    ratio  plain p95  p95    ratio')
const sorted = [...times].sort(([a], [b]) => a - b)
for (const [length, { plain, whole }] of sorted) row(String(length), plain, whole)
row(
  'all',
  sorted.flatMap(([, { plain }]) => plain),
  sorted.flatMap(([, { whole }]) => whole),
)

function row(name: string, plain: readonly number[], whole: readonly number[]): void {
  const cells = [0.5, 0.95].flatMap((share) => {
    const [one, other] = [quantile(plain, share), quantile(whole, share)]
    return [
      one.toFixed(2).padEnd(11),
      other.toFixed(2).padEnd(7),
      (other / one).toFixed(2).padEnd(7),
    ]
  })
  console.log(`${name.padEnd(12)}${String(plain.length).padEnd(9)}${cells.join('')}`.trimEnd())
}

function quantile(values: readonly number[], share: number): number {
  const ascending = [...values].sort((a, b) => a - b)
  return ascending[Math.floor(share * (ascending.length - 1))] ?? Number.NaN
}
