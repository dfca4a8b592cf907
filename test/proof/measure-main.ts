import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { listCorpus } from '../../src/build/list-corpus.ts'
import { openWords } from '../../src/build/read-words.ts'
import { measure } from './measure.ts'

// Texts in UTF-8: what is found in them as they stand, and after the damage.
const words = await openWords()
for (const path of process.argv.slice(2)) {
  const isFolder = (await stat(path)).isDirectory()
  const files = isFolder ? (await listCorpus(path)).essays.map((name) => join(path, name)) : [path]
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const sets = { all: texts, 'every second, held out': texts.filter((_, at) => at % 2 === 1) }
  for (const [name, each] of Object.entries(sets)) {
    if (each.length === 0) continue
    const { precision, recall, ...counts } = measure(each, words)
    console.log(`${path} (${name})`)
    console.log(`  texts ${counts.texts}, characters ${counts.characters.toLocaleString('en')}`)
    console.log(`  found as they stand ${counts.asTheyStand}`)
    console.log(`  damaged: lost ${counts.lost}, found ${counts.found}, right ${counts.right}`)
    if (counts.lost === 0) continue
    console.log(`  precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`)
    if (precision < 0.95 || recall < 0.8) process.exitCode = 1
  }
}
