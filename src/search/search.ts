import { correct } from './correct.ts'
import { without as leaveOut } from './found.ts'
import { hit } from './hit.ts'
import { holds } from './holds.ts'
import { interpret, interpretApart, mostReadings } from './interpret.ts'
import { type Lookup, lookUp } from './lookup.ts'
import { mostFiles } from './most-files.ts'
import { nearestWords } from './nearest-words.ts'
import type { Index } from './open-index.ts'
import { type Phrase, parseQuery, termsOf } from './query.ts'
import {
  countLeads,
  type Leads,
  type Meaning,
  type ReadPage,
  readMost,
  readPage,
} from './read-leads.ts'
import type { SearchResult } from './result.ts'
import { startTrace } from './trace.ts'

/** What limits a query to one essay. */
const scopeWord = /(?:^|\s)essay[:：]\S+/giu

/** Most hits in one answer, and how many where no number is asked for. */
export const highestLimit = 50
export const defaultLimit = 10
/** Readings of pinyin that are answered with, of those that some section has. */
const mostFound = 3
/**
 * Each reading costs up to a range for each of its pairs. In a small index all are soon read; in a
 * large one the pairs' numbers tell the likely readings without.
 */
const fewRanges = 16
const mostTriedInMany = 6

/** Which hits to answer with. */
export interface Page {
  readonly offset: number
  readonly limit: number
}

/**
 * Searches the sections of all essays. Every phrase is required, as typed or, below that, as pinyin
 * stands for it. Where no section has all, a query with one slip is answered as it was probably
 * meant, and else with one page of the sections that have the most parts, as `kind` says. The trace
 * tells what was read for it. Throws where the index cannot be read.
 *
 * `await search(index, '战疫', { offset: 0, limit: 10 }) // { kind: 'all', total: 9, hits: […], … }`
 */
export async function search(
  opened: Index,
  typed: string,
  page: Page,
  trace = startTrace(),
): Promise<SearchResult> {
  const index = opened.traced(trace)
  const query = parseQuery(typed)
  const { text, cut, phrases, without } = query
  const everywhere =
    query.essay === undefined ? {} : { everywhere: text.replace(scopeWord, '').trim() }
  const asked = {
    query: text,
    ...everywhere,
    cut,
    ...page,
    total: 0,
    hits: [],
    readings: [],
    words: [],
    partial: false,
    unsearched: [],
  }
  if (text === '') return { ...asked, kind: 'empty' }
  if (phrases.length === 0) return { ...asked, kind: query.essay ? 'empty' : 'wordless' }

  const lookup = await lookUp(index, query)
  const leads = await leadsOf(index, lookup, { phrases, query: text, read: false })
  const exact = await readPage(index, leads, without, page)
  const count = countLeads(leads)
  const passed = page.offset + exact.read
  // What was not looked at may hold the words all the same.
  const unseen = exact.shown.length === 0 && passed < count
  const answer = (kind: SearchResult['kind'], read: ReadPage): SearchResult => ({
    ...asked,
    kind,
    total: read.shown.length,
    hits: read.shown.map(hit),
    readings: [
      ...new Set(read.shown.flatMap(({ meaning }) => (meaning.read ? [meaning.query] : []))),
    ],
    partial:
      trace.missed.size > 0 || lookup.missing.size > 0 || exact.missing || read.missing || unseen,
    unsearched: phrases
      .filter((phrase) => termsOf([phrase]).some((term) => lookup.missing.has(term)))
      .map(({ text }) => text),
  })
  if (exact.shown.length > 0 || page.offset > 0) {
    return {
      ...answer('all', exact),
      total: count - exact.wrong,
      ...(passed < count && exact.read > 0 && { next: passed }),
    }
  }

  const meant = await correct(index, lookup, phrases)
  if (meant) {
    const instead = queryOf(meant, text)
    const near = await leadsOf(index, lookup, { phrases: meant, query: instead, read: false })
    const read = await readPage(index, near, without, page)
    if (read.shown.length > 0) {
      return { ...answer('near', read), total: countLeads(near) - read.wrong, instead }
    }
  }
  const typedAsIs = { phrases, query: '', read: false }
  const most = answer('most', await readMost(index, lookup, typedAsIs, without, page.limit))
  return most.total > 0 ? most : { ...most, words: await nearestWords(index, phrases) }
}

/** The sections that may answer: those with the letters as typed, then those of each reading. */
async function leadsOf(index: Index, lookup: Lookup, typed: Meaning): Promise<readonly Leads[]> {
  const literal = await lookup.find(typed.phrases, 'AND')
  const leads: Leads[] = [{ found: literal, meaning: typed }]
  const { manifest } = await index.counts()
  const mostTried = manifest.ranges.length <= fewRanges ? mostReadings : mostTriedInMany
  const read = async (meanings: readonly (readonly Phrase[])[]): Promise<void> => {
    const first = leads.length
    for (const phrases of meanings.slice(0, mostTried)) {
      if (leads.length === first + mostFound || index.asked() >= mostFiles.meaning) break
      const meaning = { phrases, query: queryOf(phrases), read: true }
      const found = await lookup.find(phrases, 'AND')
      if (!(await holds(index, found, phrases))) continue
      leads.push({
        found: leads.reduce((rest, { found }) => leaveOut(rest, found), found),
        meaning,
      })
    }
  }
  await read(await interpret(index, typed.phrases, literal.sections.length > 0))
  if (countLeads(leads) === 0) await read(await interpretApart(index, typed.phrases))
  return leads
}

/** Phrases as a reader would type them; what else stood in `typed` stays: `-word`, `essay:slug`. */
function queryOf(phrases: readonly Phrase[], typed = ''): string {
  const words = phrases.map(({ text, exact }) => (exact ? `"${text}"` : text))
  const rest = typed.split(' ').filter((word) => /^[-－].|^essay[:：]/iu.test(word))
  return [...words, ...rest].join(' ')
}
