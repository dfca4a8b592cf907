import { resolve } from 'node:path'
import { buildPaths } from '../../src/build/paths.ts'
import { silent } from '../../src/build/progress.ts'
import { readCorpus } from '../../src/build/read-corpus.ts'
import { indexOf } from '../search/library.ts'
import { measureRecall } from './recall.ts'

const samples = 500
const { corpus } = buildPaths(process.env)
const { essays } = await readCorpus(corpus, silent)
const { found, hits, holding, missed } = await measureRecall(indexOf(essays).index, samples)
const share = (part: number, whole: number): string => (part / Math.max(1, whole)).toFixed(4)
console.log(`${resolve(corpus)}: ${samples} pieces of 1 to 6 Han characters`)
console.log(`  recall     ${share(found, samples)}`)
console.log(`  precision  ${share(holding, hits)} of ${hits} hits`)
if (missed.length > 0) {
  console.error(`  not found: ${missed.join(' ')}`)
  process.exitCode = 1
}
