import { type Checked, check } from './check.ts'
import { cutAtMatches, excerpt } from './excerpt.ts'
import type { Index } from './open-index.ts'
import { parseQuery } from './query.ts'
import { type Candidate, QueryIndex } from './query-index.ts'
import type { Hit, SearchResult } from './result.ts'

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

/**
 * Searches the sections of all essays. Every phrase is required; where no section has all, one page
 * of those with the most of their parts is given, as `kind` says. Throws where the index cannot be
 * read.
 *
 * `await search(index, '战疫', { offset: 0, limit: 10 }) // { kind: 'all', total: 9, hits: […], … }`
 */
export async function search(index: Index, typed: string, page: Page): Promise<SearchResult> {
  const { text, cut, phrases, parts, terms } = parseQuery(typed)
  const asked = { query: text, cut, ...page, total: 0, hits: [], partial: false }
  if (text === '') return { ...asked, kind: 'empty' }
  if (terms.length === 0) return { ...asked, kind: 'wordless' }

  const { manifest, lengths } = await index.counts()
  const postings = await index.postings(terms)
  const ranked = new QueryIndex(manifest, lengths, postings.value)

  const all = ranked.candidates(terms, 'AND')
  const exact = await readPage(index, all.slice(page.offset), phrases, page.limit)
  if (exact.shown.length > 0 || page.offset > 0) {
    const passed = page.offset + exact.read
    return {
      ...asked,
      kind: 'all',
      total: all.length - exact.wrong,
      hits: exact.shown.map(hit),
      ...(passed < all.length && { next: passed }),
      partial: postings.partial || exact.missing,
    }
  }

  const some = all.length > 0 ? all : withMostTerms(ranked.candidates(terms, 'OR'))
  const near = await readCandidates(index, some.slice(0, page.limit), parts)
  return {
    ...asked,
    kind: 'most',
    total: near.checked.length,
    hits: near.checked.map(hit),
    partial: postings.partial || exact.missing || near.missing,
  }
}

interface ReadPage {
  /** Those that hold every phrase, up to the page's limit. */
  readonly shown: readonly Checked[]
  /** How many candidates it took… */
  readonly read: number
  /** …and how many of them do not hold every phrase. */
  readonly wrong: number
  readonly missing: boolean
}

/** Reads candidates, best first, until the page is full or `mostChecked` are read. */
async function readPage(
  index: Index,
  candidates: readonly Candidate[],
  phrases: readonly string[],
  limit: number,
): Promise<ReadPage> {
  const shown: Checked[] = []
  let read = 0
  let wrong = 0
  let missing = false
  const most = Math.min(candidates.length, mostChecked)
  while (shown.length < limit && read < most) {
    const batch = candidates.slice(read, read + limit - shown.length)
    const { checked, missing: gap } = await readCandidates(index, batch, phrases)
    const whole = checked.filter(({ whole }) => whole)
    shown.push(...whole)
    read += batch.length
    wrong += checked.length - whole.length
    missing ||= gap
  }
  return { shown, read, wrong, missing }
}

async function readCandidates(
  index: Index,
  candidates: readonly Candidate[],
  phrases: readonly string[],
): Promise<{ readonly checked: readonly Checked[]; readonly missing: boolean }> {
  const sections = await index.sections(candidates.map(({ section }) => section))
  const checked = candidates.flatMap((candidate, at) => {
    const section = sections[at]
    return section ? [check(candidate, section, phrases)] : []
  })
  return { checked, missing: checked.length < candidates.length }
}

function withMostTerms(candidates: readonly Candidate[]): readonly Candidate[] {
  const most = candidates.reduce((most, { terms }) => Math.max(most, terms), 0)
  return candidates.filter(({ terms }) => terms >= most * leastShare)
}

function hit({ candidate, section, title, label, text }: Checked): Hit {
  return {
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
