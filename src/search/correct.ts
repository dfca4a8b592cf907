import { distance } from 'fastest-levenshtein'
import { fold } from './fold.ts'
import { sectionsIn } from './followers.ts'
import type { Lookup } from './lookup.ts'
import type { Index } from './open-index.ts'
import type { Phrase } from './query.ts'
import type { Candidate } from './query-index.ts'

/** Shorter ones have too many neighbours, and longer ones are sentences: neither is a slip. */
const shortestHan = 3
const longestHan = 12
const shortestWord = 4
/** From this length on a word may have two slips. */
const longWord = 8
/** Texts read, at most, in search of what a phrase may have been meant to be. */
const mostRead = 12
/** And of them for one pattern. */
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
    const standing = await lookup.candidates([phrase], 'AND')
    const stands = standing.length > 0 && (await holds(index, standing, phrase))
    const meant = stands || phrase.exact ? phrase.text : await neighbour(index, lookup, phrase.text)
    if (meant === undefined) return undefined
    corrected.push({ ...phrase, text: meant })
  }
  return corrected.some(({ text }, at) => text !== phrases[at]?.text) ? corrected : undefined
}

async function holds(
  index: Index,
  candidates: readonly Candidate[],
  { text }: Phrase,
): Promise<boolean> {
  const sections = await index.sections(candidates.slice(0, mostRead).map(({ section }) => section))
  return sections.some(
    (section) =>
      section &&
      [section.title, section.label, section.text].some((part) => fold(part).text.includes(text)),
  )
}

async function neighbour(index: Index, lookup: Lookup, text: string): Promise<string | undefined> {
  if (/^[a-z]+$/.test(text)) return neighbouringWord(index, text)
  const length = [...text].length
  const isHan = /^\p{Script=Han}+$/u.test(text)
  return isHan && length >= shortestHan && length <= longestHan
    ? neighbouringPhrase(index, lookup, text)
    : undefined
}

async function neighbouringPhrase(
  index: Index,
  lookup: Lookup,
  text: string,
): Promise<string | undefined> {
  const likely: { readonly pattern: Pattern; readonly candidate: Candidate }[] = []
  for (const pattern of patternsOf(text)) {
    const sides = [pattern.before, pattern.after].filter((side) => side !== '')
    const phrases = sides.map((side) => ({ text: side, exact: false }))
    const candidates = await lookup.candidates(phrases, 'AND')
    likely.push(...candidates.slice(0, mostOfPattern).map((candidate) => ({ pattern, candidate })))
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
  const { value } = await index.words(word.charAt(0))
  const slips = word.length < longWord ? 1 : 2
  const near = [...value]
    .map(([term, byField]) => ({
      word: term.slice(1),
      slips: distance(term.slice(1), word),
      sections: sectionsIn(byField),
    }))
    .filter((other) => other.slips <= slips)
    .sort((a, b) => a.slips - b.slips || b.sections - a.sections)
  return near[0]?.word
}
