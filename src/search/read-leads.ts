import { withoutAsking } from './asking.ts'
import { best } from './best.ts'
import { type Checked, check } from './check.ts'
import type { Manifest } from './files.ts'
import type { Candidate, Found } from './found.ts'
import type { Lookup } from './lookup.ts'
import { mostFiles } from './most-files.ts'
import { nearnessScore } from './nearness.ts'
import type { Index } from './open-index.ts'
import { type Phrase, partsOf } from './query.ts'
import { lastAtMost } from './range-bounds.ts'

/**
 * How many candidates have their text read, at most, for one page of hits. Pairs of characters
 * alone are right in 0.82 to 1.00 of them, so a page rarely reads much more than it shows.
 */
const mostChecked = 64
/** Where no section has all terms, those with less than this share of the best score are left out. */
const leastShare = 0.3

/** A section to look at, and what it should hold. */
export interface Lead {
  readonly candidate: Candidate
  readonly meaning: Meaning
}

/** One way to read a query. */
export interface Meaning {
  readonly phrases: readonly Phrase[]
  /** The query that says so. */
  readonly query: string
  /** Whether it is not what the reader typed. */
  readonly read: boolean
}

/** The sections that may answer a query in one of its meanings. */
export interface Leads {
  readonly found: Found
  readonly meaning: Meaning
}

/** How many leads there are, of all meanings. */
export function countLeads(all: readonly Leads[]): number {
  return all.reduce((sum, { found }) => sum + found.sections.length, 0)
}

/** A section that was read for a lead. */
export interface ReadSection extends Checked {
  readonly meaning: Meaning
}

/** What came of reading leads. */
export interface ReadPage {
  /** Those that hold every phrase, up to the page's limit. */
  readonly shown: readonly ReadSection[]
  /** How many candidates it took… */
  readonly read: number
  /** …and how many of them do not hold every phrase. */
  readonly wrong: number
  readonly missing: boolean
}

/**
 * Reads leads, best first, from an offset on, until the page is full or `mostChecked` are read; or,
 * once there is a hit, as many files as one page may take.
 */
export async function readPage(
  index: Index,
  all: readonly Leads[],
  without: readonly Phrase[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<ReadPage> {
  const { manifest } = await index.counts()
  const leads = bestLeads(all, manifest, offset, offset + mostChecked)
  const shown: ReadSection[] = []
  let read = 0
  let wrong = 0
  let missing = false
  while (shown.length < limit && read < leads.length) {
    const taken = index.asked()
    const further = taken + Math.ceil(limit / 2)
    const most = shown.length > 0 ? mostFiles.page : Math.min(further, mostFiles.all)
    const room = Math.max(mostFiles.page, most) - taken
    if (room <= 0) break
    const wanted = leads.slice(read, read + limit - shown.length)
    const batch = wanted.slice(0, reach(wanted, manifest.blocks, room))
    const { checked, missing: gap } = await readLeads(index, batch, without)
    const whole = checked.filter(({ whole }) => whole)
    shown.push(...whole)
    read += batch.length
    wrong += checked.length - whole.length
    missing ||= gap
  }
  return { shown: nearestFirst(shown), read, wrong, missing }
}

/** How many leads can be read, in their order, with so many blocks. */
function reach(leads: readonly Lead[], blocks: readonly number[], room: number): number {
  const taken = new Set<number>()
  for (const [at, { candidate }] of leads.entries()) {
    taken.add(lastAtMost(blocks, candidate.section))
    if (taken.size > room) return at
  }
  return leads.length
}

/** The leads from a rank up to another: those of the first meaning, best first, then of the next. */
function bestLeads(
  all: readonly Leads[],
  { undated }: Manifest,
  from: number,
  until: number,
): Lead[] {
  let before = 0
  return all.flatMap(({ found, meaning }) => {
    const [first, last] = [Math.max(0, from - before), until - before]
    before += found.sections.length
    return best(found, undated, first, last).map((candidate) => ({ candidate, meaning }))
  })
}

/** The hits of each meaning, those first whose phrases stand near each other. */
function nearestFirst(shown: readonly ReadSection[]): ReadSection[] {
  const score = (found: ReadSection): number => nearnessScore(found, found.meaning.phrases.length)
  return [...shown].sort((a, b) => (a.meaning === b.meaning ? score(b) - score(a) : 0))
}

async function readLeads(
  index: Index,
  leads: readonly Lead[],
  without: readonly Phrase[],
): Promise<{ readonly checked: readonly ReadSection[]; readonly missing: boolean }> {
  const sections = await index.sections(leads.map(({ candidate }) => candidate.section))
  const checked = leads.flatMap(({ candidate, meaning }, at) => {
    const section = sections[at]
    return section ? [{ ...check(candidate, section, meaning.phrases, without), meaning }] : []
  })
  return { checked, missing: checked.length < leads.length }
}

/** One page of the sections with the most, and the rarest, of the parts of all phrases. */
export async function readMost(
  index: Index,
  lookup: Lookup,
  typed: Meaning,
  without: readonly Phrase[],
  limit: number,
): Promise<ReadPage> {
  const parts = partsOf(withoutAsking(typed.phrases))
  const { manifest } = await index.counts()
  const some = best(await lookup.find(parts, 'OR'), manifest.undated, 0, limit)
  const highest = some[0]?.score ?? 0
  const leads = some
    .filter(({ score }) => score >= highest * leastShare)
    .map((candidate) => ({ candidate, meaning: { ...typed, phrases: parts } }))
  const { checked, missing } = await readLeads(index, leads, without)
  const shown = checked.filter(({ barred }) => !barred)
  return { shown, read: checked.length, wrong: 0, missing }
}
