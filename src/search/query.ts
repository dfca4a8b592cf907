import { fold } from './fold.ts'
import { queryParts, termOf } from './terms.ts'

/**
 * Longest query that is searched, in characters. Measured on 5,066 sections: 64 Han characters cost
 * 5 ms, 5,000 cost 1.2 s.
 */
export const longestQuery = 64
/** One-character terms have the longest postings: more than this many are left out. */
const mostSingleCharacters = 4

/**
 * Parts of a query that are looked up, where it has more: each may cost a read, of which a request
 * may make 50 on the free plan. Long phrases are then looked up by every other of their pairs, which
 * still have each of their characters, and their texts are looked at as all are.
 */
const mostParts = 24

/** A folded stretch that a hit holds unbroken. */
export interface Phrase {
  readonly text: string
  /** Written in quotes: its last word is whole, and it is not read as anything else. */
  readonly exact: boolean
}

/** A reader's query, ready to search. */
export interface Query {
  /** Trimmed, white space made single, cut to `longestQuery`. */
  readonly text: string
  readonly cut: boolean
  readonly phrases: readonly Phrase[]
  /** What a hit does not hold. */
  readonly without: readonly Phrase[]
  /** Slug of the only essay to search. */
  readonly essay?: string
}

const quoted = '"[^"]+"|「[^」]+」|『[^』]+』|“[^”]+”|＂[^＂]+＂'
/** A quote counts where white space stands before and after it: 战“疫” is a word. */
const token = new RegExp(`[-－]?(?:${quoted})(?=\\s|$)|\\S+`, 'gu')
const minus = /^[-－](?=.)/u
const exactly = new RegExp(`^(?:${quoted})$`, 'u')
const inEssay = /^essay[:：]([a-z0-9-]+)$/i

/**
 * Reads what a reader typed: phrases, those in quotes exactly, those after a minus left out, and
 * `essay:slug` for one essay alone.
 *
 * `parseQuery('战“疫” "AI" -口号').phrases // [{ text: '战疫', exact: false }, { text: 'ai', exact: true }]`
 */
export function parseQuery(typed: string): Query {
  const whole = typed.toWellFormed().trim().split(/\s+/u).join(' ')
  const characters = [...whole]
  const text = characters.slice(0, longestQuery).join('').trimEnd()
  const phrases: Phrase[] = []
  const without: Phrase[] = []
  let essay: string | undefined
  for (const [word] of text.matchAll(token)) {
    const scope = inEssay.exec(word)?.[1]
    if (scope !== undefined) {
      essay = scope.toLowerCase()
      continue
    }
    const rest = word.replace(minus, '')
    const list = rest === word ? phrases : without
    list.push(...phrasesOf(rest))
  }
  // Nothing but what should be left out asks for nothing: a hyphen was meant.
  const asked = phrases.length > 0 ? distinct(phrases) : distinct(without)
  const kept = limitSingles(asked)
  return {
    text,
    cut: characters.length > longestQuery || kept.length < asked.length,
    phrases: kept,
    without: phrases.length > 0 ? distinct(without) : [],
    ...(essay !== undefined && { essay }),
  }
}

/**
 * The parts of phrases, each once: pairs of characters, and words.
 *
 * `partsOf([{ text: '疫情防', exact: false }])` is 疫情 and 情防, as phrases.
 */
export function partsOf(phrases: readonly Phrase[]): Phrase[] {
  const parts = phrases.map(({ text, exact }) => queryParts(text).map((text) => ({ text, exact })))
  const all = distinct(parts.flat())
  if (all.length <= mostParts) return all
  const isLast = (of: readonly Phrase[], at: number): boolean => at === of.length - 1
  return distinct(parts.flatMap((of) => of.filter((_, at) => at % 2 === 0 || isLast(of, at))))
}

/** The index terms of phrases, each once. */
export function termsOf(phrases: readonly Phrase[]): string[] {
  return partsOf(phrases).map(({ text }) => termOf(text))
}

function phrasesOf(word: string): Phrase[] {
  const folded = fold(word).text
  if (exactly.test(word)) return folded === '' ? [] : [{ text: folded, exact: true }]
  return folded
    .split(',')
    .filter((text) => text !== '')
    .map((text) => ({ text, exact: false }))
}

function distinct(phrases: readonly Phrase[]): Phrase[] {
  return phrases.filter(({ text }, at) => phrases.findIndex((other) => other.text === text) === at)
}

function limitSingles(phrases: readonly Phrase[]): Phrase[] {
  let singles = 0
  return phrases.filter(({ text }) => {
    if ([...text].length > 1) return true
    singles += 1
    return singles <= mostSingleCharacters
  })
}
