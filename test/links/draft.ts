import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPaths } from '../../src/build/paths.ts'
import type { SourceFile } from '../../src/essay/parse.ts'
import type { Random } from './random.ts'

/** A sentence, and the link under which it stood when links were shared. */
export interface Sentence {
  readonly text: string
  readonly link?: string
  /** Characters that are still as they were then. */
  readonly kept: number
}

export interface DraftSection {
  readonly heading: string
  readonly sentences: readonly Sentence[]
}

/** An essay as its owner has it. */
export interface Draft {
  readonly name: string
  readonly title: string
  /** Plain text has no headings: each section is a paragraph. */
  readonly plain: boolean
  readonly sections: readonly DraftSection[]
}

/** Which characters follow which in the project's own essays, as often as they do. */
const followers = new Map<string, string[]>()
const { corpus } = buildPaths({})
for (const file of readdirSync(corpus).filter((name) => /\.(?:md|txt)$/.test(name))) {
  const text = readFileSync(join(corpus, file), 'utf8').replace(/[^\p{Script=Han}，。]/gu, '')
  for (let at = 1; at < text.length; at++) {
    const before = text.charAt(at - 1)
    const known = followers.get(before)
    if (known) known.push(text.charAt(at))
    else followers.set(before, [text.charAt(at)])
  }
}

/** A sentence of 8 to 40 characters that looks like those of the project's essays, and says nothing. */
export function newSentence({ pick, between }: Random): Sentence {
  const length = between(8, 40)
  let text = ''
  let last = '。'
  while (text.length < length) {
    const next = pick(followers.get(last) ?? ['一'])
    last = next
    if (next !== '。' && !(next === '，' && /^$|，$/.test(text))) text += next
  }
  return { text: `${text.replace(/，$/, '')}。`, kept: 0 }
}

export function newHeading(random: Random): string {
  const characters = [...newSentence(random).text].filter((each) => !'，。'.includes(each))
  return characters.slice(0, random.between(2, 8)).join('')
}

export function newSection(random: Random): DraftSection {
  const sentences = Array.from({ length: random.between(2, 9) }, () => newSentence(random))
  return { heading: newHeading(random), sentences }
}

export function newDraft(random: Random, name: string): Draft {
  const sections = Array.from({ length: random.between(3, 7) }, () => newSection(random))
  return { name, title: newHeading(random), plain: random.next() < 0.3, sections }
}

/** The file that the owner saves. */
export function fileOf({ name, title, plain, sections }: Draft): SourceFile {
  const texts = sections.map(({ heading, sentences }) => {
    const text = sentences.map((sentence) => sentence.text).join('')
    return plain ? text : `## ${heading}\n\n${text}`
  })
  const front = `---\ntitle: ${title}\n---\n\n`
  return { path: `${name}.${plain ? 'txt' : 'md'}`, text: `${front}${texts.join('\n\n')}\n` }
}
