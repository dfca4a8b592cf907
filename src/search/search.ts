import { type Checked, check } from './check.ts'
import { correct } from './correct.ts'
import { cutAtMatches, excerpt } from './excerpt.ts'
import { interpret, interpretApart } from './interpret.ts'
import { type Lookup, lookUp } from './lookup.ts'
import { nearestWords } from './nearest-words.ts'
import { nearnessScore } from './nearness.ts'
import type { Index } from './open-index.ts'
import { type Phrase, parseQuery, partsOf } from './query.ts'
import type { Candidate } from './query-index.ts'
import type { Hit, SearchResult } from './result.ts'

/** What limits a query to one essay. */
const scopeWord = /(?:^|\s)essay[:：]\S+/giu

/** Most hits in one answer, and how many where no number is asked for. */
export const highestLimit = 50
export const defaultLimit = 10
/**
 * How many candidates have their text read, at most, for one page of hits. Pairs of characters
 * alone are right in 0.82 to 1.00 of them, so a page rarely reads much more than it shows.
 */
const mostChecked = 64
/** Where no section has all terms, those with less than this share of the most are left out. */
const leastShare = 0.5

/** Which hits to answer with. */
export interface Page {
  readonly offset: number
  readonly limit: number
}

/** A section to look at, and what it should hold. */
interface Lead {
  readonly candidate: Candidate
  readonly meaning: Meaning
}

/** One way to read a query. */
interface Meaning {
  readonly phrases: readonly Phrase[]
  /** The query that says so. */
  readonly query: string
  /** Whether it is not what the reader typed. */
  readonly read: boolean
}

/**
 * Searches the sections of all essays. Every phrase is required, as typed or, below that, as pinyin
 * stands for it. Where no section has all, a query with one slip is answered as it was probably
 * meant, and else with one page of the sections that have the most parts, as `kind` says. Throws
 * where the index cannot be read.
 *
 * `await search(index, '战疫', { offset: 0, limit: 10 }) // { kind: 'all', total: 9, hits: […], … }`
 */
export async function search(index: Index, typed: string, page: Page): Promise<SearchResult> {
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
  }
  if (text === '') return { ...asked, kind: 'empty' }
  if (phrases.length === 0) return { ...asked, kind: query.essay ? 'empty' : 'wordless' }

  const lookup = await lookUp(index, query)
  const leads = await leadsOf(index, lookup, { phrases, query: text, read: false })
  const exact = await readPage(index, leads.slice(page.offset), without, page.limit)
  const answer = (kind: SearchResult['kind'], read: ReadPage): SearchResult => ({
    ...asked,
    kind,
    total: read.shown.length,
    hits: read.shown.map(hit),
    readings: [
      ...new Set(read.shown.flatMap(({ meaning }) => (meaning.read ? [meaning.query] : []))),
    ],
    partial: lookup.partial() || exact.missing || read.missing,
  })
  if (exact.shown.length > 0 || page.offset > 0) {
    const passed = page.offset + exact.read
    return {
      ...answer('all', exact),
      total: leads.length - exact.wrong,
      ...(passed < leads.length && { next: passed }),
    }
  }

  const meant = await correct(index, lookup, phrases)
  if (meant) {
    const instead = queryOf(meant, text)
    const near = await leadsOf(index, lookup, { phrases: meant, query: instead, read: false })
    const read = await readPage(index, near, without, page.limit)
    if (read.shown.length > 0) {
      return { ...answer('near', read), total: near.length - read.wrong, instead }
    }
  }
  const typedAsIs = { phrases, query: '', read: false }
  const most = answer('most', await readMost(index, lookup, typedAsIs, page, without))
  return most.total > 0 ? most : { ...most, words: await nearestWords(index, phrases) }
}

/** The sections that may answer: those with the letters as typed, then those of each reading. */
async function leadsOf(index: Index, lookup: Lookup, typed: Meaning): Promise<Lead[]> {
  const literal = await lookup.candidates(typed.phrases, 'AND')
  const leads = literal.map((candidate) => ({ candidate, meaning: typed }))
  const read = async (meanings: readonly (readonly Phrase[])[]): Promise<void> => {
    const seen = new Set(leads.map(({ candidate }) => candidate.section))
    for (const phrases of meanings) {
      const meaning = { phrases, query: queryOf(phrases), read: true }
      for (const candidate of await lookup.candidates(phrases, 'AND')) {
        if (seen.has(candidate.section)) continue
        seen.add(candidate.section)
        leads.push({ candidate, meaning })
      }
    }
  }
  await read(await interpret(index, typed.phrases, literal.length > 0))
  if (leads.length === 0) await read(await interpretApart(index, typed.phrases))
  return leads
}

/** Phrases as a reader would type them; what else stood in `typed` stays: `-word`, `essay:slug`. */
function queryOf(phrases: readonly Phrase[], typed = ''): string {
  const words = phrases.map(({ text, exact }) => (exact ? `"${text}"` : text))
  const rest = typed.split(' ').filter((word) => /^[-－].|^essay[:：]/iu.test(word))
  return [...words, ...rest].join(' ')
}

interface Found extends Checked {
  readonly meaning: Meaning
}

interface ReadPage {
  /** Those that hold every phrase, up to the page's limit. */
  readonly shown: readonly Found[]
  /** How many candidates it took… */
  readonly read: number
  /** …and how many of them do not hold every phrase. */
  readonly wrong: number
  readonly missing: boolean
}

/** Reads candidates, best first, until the page is full or `mostChecked` are read. */
async function readPage(
  index: Index,
  leads: readonly Lead[],
  without: readonly Phrase[],
  limit: number,
): Promise<ReadPage> {
  const shown: Found[] = []
  let read = 0
  let wrong = 0
  let missing = false
  const most = Math.min(leads.length, mostChecked)
  while (shown.length < limit && read < most) {
    const batch = leads.slice(read, read + limit - shown.length)
    const { checked, missing: gap } = await readLeads(index, batch, without)
    const whole = checked.filter(({ whole }) => whole)
    shown.push(...whole)
    read += batch.length
    wrong += checked.length - whole.length
    missing ||= gap
  }
  return { shown: nearestFirst(shown), read, wrong, missing }
}

/** The hits of each meaning, those first whose phrases stand near each other. */
function nearestFirst(shown: readonly Found[]): Found[] {
  const score = (found: Found): number => nearnessScore(found, found.meaning.phrases.length)
  return [...shown].sort((a, b) => (a.meaning === b.meaning ? score(b) - score(a) : 0))
}

async function readLeads(
  index: Index,
  leads: readonly Lead[],
  without: readonly Phrase[],
): Promise<{ readonly checked: readonly Found[]; readonly missing: boolean }> {
  const sections = await index.sections(leads.map(({ candidate }) => candidate.section))
  const checked = leads.flatMap(({ candidate, meaning }, at) => {
    const section = sections[at]
    return section ? [{ ...check(candidate, section, meaning.phrases, without), meaning }] : []
  })
  return { checked, missing: checked.length < leads.length }
}

/** One page of the sections with the most of the parts of all phrases. */
async function readMost(
  index: Index,
  lookup: Lookup,
  typed: Meaning,
  { limit }: Page,
  without: readonly Phrase[],
): Promise<ReadPage> {
  const parts = partsOf(typed.phrases)
  const some = await lookup.candidates(parts, 'OR')
  const most = some.reduce((most, { terms }) => Math.max(most, terms), 0)
  const leads = some
    .filter(({ terms }) => terms >= most * leastShare)
    .slice(0, limit)
    .map((candidate) => ({ candidate, meaning: { ...typed, phrases: parts } }))
  const { checked, missing } = await readLeads(index, leads, without)
  const shown = checked.filter(({ barred }) => !barred)
  return { shown, read: checked.length, wrong: 0, missing }
}

function hit({ candidate, section, title, label, text, meaning }: Found): Hit {
  return {
    query: meaning.query || matchedWords(section.text, text),
    essay: {
      slug: section.slug,
      lang: section.lang,
      title: section.title,
      pieces: cutAtMatches(section.title, title),
    },
    section: {
      id: section.id,
      label: section.label,
      pieces: cutAtMatches(section.label, label),
    },
    excerpt: excerpt(section.text, text),
    score: candidate.score,
  }
}

/** What matched in a text, as a query that marks it: at most four stretches. */
function matchedWords(text: string, matches: Checked['text']): string {
  const words = cutAtMatches(text, matches).flatMap(({ text, hit }) => (hit ? [text] : []))
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .slice(0, 4)
    .join(' ')
}
