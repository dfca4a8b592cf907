import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Random, random } from '../links/random.ts'

/** Characters of a section, at least; a sentence more at most. */
const sectionLength = 300
/** Words that an essay comes back to, and how often it does. */
const themes = 24
const themeShare = 0.15

/**
 * Makes common words commoner: one author has fewer words than the newspapers that were counted. So
 * 380,000 characters have as many different pairs as the same stretch of a weekly newsletter.
 */
const sharpness = 1.5

/** Draws words as often as they are used. */
type Draw = (random: Random) => string

/**
 * Writes essays of invented text into a folder. Words are those of jieba's dictionary with their
 * frequencies, which fall as Zipf says, so that characters, pairs and the length of postings are much
 * as in real texts; the sense is none. The same seed gives the same bytes. Each essay has `length`
 * characters at least, and a section more at most.
 */
export async function generateEssays(
  folder: string,
  essays: number,
  { seed = 1, length = 1000 }: { readonly seed?: number; readonly length?: number } = {},
): Promise<void> {
  const draw = await openWords()
  await mkdir(folder, { recursive: true })
  for (let number = 1; number <= essays; number++) {
    const name = `essay-${String(number).padStart(6, '0')}.md`
    await writeFile(join(folder, name), essayOf(draw, random(seed * 1_000_003 + number), length))
  }
}

/** One essay in Markdown. */
function essayOf(draw: Draw, random: Random, essayLength: number): string {
  const ofEssay = Array.from({ length: themes }, () => longer(draw, random))
  const word = (): string => (random.next() < themeShare ? random.pick(ofEssay) : draw(random))
  const sections: string[] = []
  for (let length = 0; length < essayLength; ) {
    const paragraph = paragraphOf(word, random)
    sections.push(`## ${word()}${word()}\n\n${paragraph}`)
    length += paragraph.length
  }
  return `# ${word()}${word()}${word()}\n\n${sections.join('\n\n')}\n`
}

function paragraphOf(word: () => string, random: Random): string {
  let text = ''
  while (text.length < sectionLength) {
    const clauses = Array.from({ length: random.between(1, 4) }, () =>
      Array.from({ length: random.between(3, 9) }, word).join(''),
    )
    text += `${clauses.join('，')}。`
  }
  return text
}

/** A word of two characters or more: what an essay may be about. */
function longer(draw: Draw, random: Random): string {
  let word = draw(random)
  while (word.length < 2) word = draw(random)
  return word
}

async function openWords(): Promise<Draw> {
  const manifest = createRequire(import.meta.url).resolve('@node-rs/jieba/package.json')
  const dictionary = await readFile(join(dirname(manifest), 'dict.txt'), 'utf8')
  const words: string[] = []
  const sums: number[] = []
  let total = 0
  for (const [, word = '', count = ''] of dictionary.matchAll(/^(\p{Script=Han}+) (\d+)/gmu)) {
    total += Number(count) ** sharpness
    words.push(word)
    sums.push(total)
  }
  return (random) => words[firstAbove(sums, random.next() * total)] ?? ''
}

/** Place of the first element above a value; elements ascend. */
function firstAbove(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}
