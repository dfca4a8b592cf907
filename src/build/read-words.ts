import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readWords, type Words } from '../proof/words.ts'

/** Opens the dictionary of Chinese words that jieba's package carries: its data, not its program. */
export async function openWords(): Promise<Words> {
  const manifest = createRequire(import.meta.url).resolve('@node-rs/jieba/package.json')
  return readWords(await readFile(join(dirname(manifest), 'dict.txt'), 'utf8'))
}
