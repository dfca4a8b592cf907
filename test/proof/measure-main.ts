import { randomInt } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { listCorpus } from '../../src/build/list-corpus.ts'
import { openWords } from '../../src/build/read-words.ts'
import { random } from '../links/random.ts'
import { measure } from './measure.ts'

// Texts in UTF-8: what is found in them as they stand, and after the damage.
const words = await openWords()
// With `--share 0.5 --seed 7` each pair is lost with that chance, as by software that met only some.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { share: { type: 'string', default: '1' }, seed: { type: 'string' } },
})
const share = Number(values.share)
const seed = values.seed === undefined ? randomInt(2 ** 32) : Number(values.seed)
if (share < 1) console.log(`share ${share}, seed ${seed}`)

for (const path of positionals) {
  const isFolder = (await stat(path)).isDirectory()
  const files = isFolder ? (await listCorpus(path)).essays.map((name) => join(path, name)) : [path]
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const sets = {
    all: texts,
    'every second, from the second on': texts.filter((_, at) => at % 2 === 1),
  }
  for (const [name, each] of Object.entries(sets)) {
    if (each.length === 0) continue
    const { precision, recall, ...counts } = measure(each, words, lossOf())
    console.log(`${path} (${name})`)
    console.log(`  texts ${counts.texts}, characters ${counts.characters.toLocaleString('en')}`)
    console.log(`  found as they stand ${counts.asTheyStand}`)
    console.log(`  damaged: lost ${counts.lost}, found ${counts.found}, right ${counts.right}`)
    if (counts.lost === 0) continue
    console.log(`  precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`)
    if (precision < 0.95 || recall < 0.8) process.exitCode = 1
  }
}

/** Begins anew for each set, so that a seed says all. */
function lossOf(): () => boolean {
  const { next } = random(seed)
  return () => next() < share
}
