import { distance } from 'fastest-levenshtein'
import { best } from './best.ts'
import { decodePinyin } from './decode-pinyin.ts'
import { fold } from './fold.ts'
import type { Candidate } from './found.ts'
import { holds } from './holds.ts'
import type { Lookup } from './lookup.ts'
import { mostFiles } from './most-files.ts'
import type { Index } from './open-index.ts'
import { sectionsIn } from './postings.ts'
import type { Phrase } from './query.ts'
import type { Spelling } from './syllables.ts'

/** Shorter ones have too many neighbours, and longer ones are sentences: neither is a slip. */
const shortestHan = 3
const longestHan = 12
const shortestWord = 4
/** From this length on a word may have two slips. */
const longWord = 8
/** Texts read, at most, in search of what a phrase may have been meant to be. */
const mostRead = 12
/** Ways to read a phrase aloud, and phrases that sound so, that are looked at. */
const mostSpellings = 4
const mostTried = 4
/** Texts read for one pattern. */
const mostOfPattern = 4

/** A text that a slip may have been made from: what stands on both sides of some characters. */
interface Pattern {
  readonly before: string
  /** How many Han characters stand between. */
  readonly between: number
  readonly after: string
}

/**
 * Phrases of the texts that these were probably meant to be, each with one slip: a wrong character,
 * one missing, one too many, two in the wrong order; in words of letters two, if they are long.
 * Nothing where some phrase has no such neighbour.
 *
 * `await correct(index, lookup, [{ text: '疫情仿控', exact: false }])`
 * `// [{ text: '疫情防控', exact: false }]`
 */
export async function correct(
  index: Index,
  lookup: Lookup,
  phrases: readonly Phrase[],
): Promise<readonly Phrase[] | undefined> {
  const corrected: Phrase[] = []
  for (const phrase of phrases) {
    const stands = await holds(index, await lookup.find([phrase], 'AND'), [phrase])
    const meant = stands || phrase.exact ? phrase.text : await neighbour(index, lookup, phrase.text)
    if (meant === undefined) return undefined
    corrected.push({ ...phrase, text: meant })
  }
  return corrected.some(({ text }, at) => text !== phrases[at]?.text) ? corrected : undefined
}

async function neighbour(index: Index, lookup: Lookup, text: string): Promise<string | undefined> {
  const parts = /^(\d+)([a-z]+)$/.exec(text)
  if (parts) return firstHeld(index, lookup, [`${parts[1]} ${parts[2]}`])
  if (/^[a-z]+$/.test(text)) return neighbouringWord(index, text)
  const length = [...text].length
  if (length > longestHan || !/^\p{Script=Han}{2,}$/u.test(text)) return undefined
  const homophone = await firstHeld(index, lookup, await homophones(index, text))
  if (homophone !== undefined || length < shortestHan) return homophone
  return neighbouringPhrase(index, lookup, text)
}

/** The first of some texts that stands in a section. */
async function firstHeld(
  index: Index,
  lookup: Lookup,
  texts: readonly string[],
): Promise<string | undefined> {
  for (const text of texts) {
    if (index.asked() >= mostFiles.meaning) break
    const phrase = { text, exact: false }
    if (await holds(index, await lookup.find([phrase], 'AND'), [phrase])) return text
  }
  return undefined
}

/** Texts that sound the same and have most characters in common, likeliest first. */
async function homophones(index: Index, text: string): Promise<string[]> {
  const characters = [...text]
  const syllables = await index.syllables()
  let spellings: readonly Spelling[] = [[]]
  for (const character of characters) {
    const read = syllables.get(character) ?? []
    spellings = spellings
      .flatMap((before) =>
        read.map((letters) => [...before, { letters, whole: true, open: false }]),
      )
      .slice(0, mostSpellings)
  }
  const tables = await index.pinyin(
    new Set(spellings.flat().map(({ letters }) => letters.charAt(0))),
  )
  const common = (other: string): number =>
    [...other].filter((character, at) => character === characters[at]).length
  return spellings
    .flatMap((spelling) => decodePinyin(spelling, (letter) => tables.get(letter), mostRead))
    .flatMap(({ phrases }) => phrases)
    .filter((other) => other !== text && common(other) * 2 >= characters.length)
    .sort((a, b) => common(b) - common(a))
    .slice(0, mostTried)
}

async function neighbouringPhrase(
  index: Index,
  lookup: Lookup,
  text: string,
): Promise<string | undefined> {
  const { manifest } = await index.counts()
  const likely: { readonly pattern: Pattern; readonly candidate: Candidate }[] = []
  for (const pattern of patternsOf(text)) {
    if (index.asked() >= mostFiles.meaning) break
    const sides = [pattern.before, pattern.after].filter((side) => side !== '')
    const phrases = sides.map((side) => ({ text: side, exact: false }))
    const found = await lookup.find(phrases, 'AND')
    const some = best(found, manifest.undated, 0, mostOfPattern)
    likely.push(...some.map((candidate) => ({ pattern, candidate })))
  }
  const read = likely.sort((a, b) => b.candidate.score - a.candidate.score).slice(0, mostRead)
  const sections = await index.sections(read.map(({ candidate }) => candidate.section))
  const counts = new Map<string, number>()
  for (const [at, { pattern }] of read.entries()) {
    const section = sections[at]
    if (!section) continue
    const folded = fold(`${section.title}\n${section.label}\n${section.text}`).text
    for (const [stretch] of folded.matchAll(expressionOf(pattern))) {
      counts.set(stretch, (counts.get(stretch) ?? 0) + 1)
    }
  }
  counts.delete(text)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** Every text that a slip can have been made from. */
function patternsOf(text: string): Pattern[] {
  const characters = [...text]
  const upTo = (end: number): string => characters.slice(0, end).join('')
  const from = (start: number): string => characters.slice(start).join('')
  const places = [...characters.keys()]
  const doubled = (at: number): boolean => characters[at] === characters[at - 1]
  return [
    ...places.map((at) => ({ before: upTo(at), between: 1, after: from(at + 1) })),
    ...places.slice(1).map((at) => ({ before: upTo(at), between: 1, after: from(at) })),
    // What is left of three characters without one is a word of its own, unless one stood twice.
    ...places
      .filter((at) => characters.length > shortestHan || doubled(at))
      .map((at) => ({ before: upTo(at), between: 0, after: from(at + 1) })),
    ...places.slice(1).map((at) => ({
      before: `${upTo(at - 1)}${characters[at]}`,
      between: 0,
      after: `${characters[at - 1]}${from(at + 1)}`,
    })),
  ]
}

/** What a pattern finds in a folded text. Han characters mean nothing else in an expression. */
function expressionOf({ before, between, after }: Pattern): RegExp {
  return new RegExp(`${before}\\p{Script=Han}{${between}}${after}`, 'gu')
}

async function neighbouringWord(index: Index, word: string): Promise<string | undefined> {
  if (word.length < shortestWord) return undefined
  const words = await index.words(word.charAt(0))
  const slips = word.length < longWord ? 1 : 2
  const near = [...words]
    .map(([term, byField]) => ({
      word: term.slice(1),
      slips: slipsBetween(term.slice(1), word),
      sections: sectionsIn(byField),
    }))
    .filter((other) => other.slips <= slips)
    .sort((a, b) => a.slips - b.slips || b.sections - a.sections)
  return near[0]?.word
}

/** Letters to put in, take out or replace; two neighbours in the wrong order are one slip. */
function slipsBetween(one: string, other: string): number {
  const slips = distance(one, other)
  if (slips !== 2 || one.length !== other.length) return slips
  const at = [...one].findIndex((letter, place) => letter !== other[place])
  return one[at] === other[at + 1] && one[at + 1] === other[at] ? 1 : slips
}
