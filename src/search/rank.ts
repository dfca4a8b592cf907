import { fields, type Manifest } from './files.ts'
import { columns, copy, copyRest, cut, type Found, merge, mergeAll, none, ownOf } from './found.ts'
import { type FieldPostings, type Postings, readPostings, sectionsIn } from './postings.ts'
import { isPrefix } from './terms.ts'

/** Title over heading over text: a match in one outweighs several in the next. */
const boost = { title: 4, heading: 2, text: 1, context: 0.5 } as const
const boosts = fields.map((field) => boost[field])
const context = fields.indexOf('context')

/**
 * BM25+ with MiniSearch's parameters: how soon more of a term count little, how much long fields
 * are held back, and what holding a term at all is worth.
 */
const [saturation, lengths, floor] = [1.2, 0.7, 0.5]
/** What a word is worth of which the query's is only the beginning, before its length counts. */
const prefixWeight = 0.375
const prefixLoss = 0.3

/** The counts that every query needs. */
export interface Counts {
  readonly manifest: Manifest
  /** Terms in each field of each section, a number a field. */
  readonly lengths: Uint16Array
}

/**
 * The sections with all terms, or with any of them, scored as MiniSearch scores them over the whole
 * index, which a test compares: its own search makes an object for each section, which is ten times
 * slower. A term that is not among `whole` also finds the words that it begins.
 *
 * @param held postings of the terms, and of the words that they begin
 */
export function rank(
  counts: Counts,
  held: ReadonlyMap<string, Postings>,
  terms: readonly string[],
  combineWith: 'AND' | 'OR',
  whole: ReadonlySet<string> = new Set(),
): Found {
  const lists = terms.map((term) => postingsOf(held, term, whole))
  const all = combineWith === 'AND'
  // The rarest first: what is not in it need not be scored.
  if (all) lists.sort((a, b) => sizeOf(a) - sizeOf(b))
  let found: Found | undefined
  const any: Found[] = []
  for (const list of lists) {
    if (all && found?.sections.length === 0) break
    const scored = scoreTerm(counts, list, all ? found?.sections : undefined)
    if (all) found = found ? merge(found, scored, true) : scored
    else any.push(scored)
  }
  const summed = found ?? mergeAll(any)
  const { scores } = summed
  // Columns made just now for this query alone. With one term there is nothing to multiply.
  for (let at = 0; terms.length > 1 && at < scores.length; at++) {
    scores[at] = (scores[at] ?? 0) * (summed.terms[at] ?? 0)
  }
  return ownOf(summed)
}

/** The postings that count for a term of a query, and how much they do. */
interface Weighed {
  readonly postings: Postings
  readonly weight: number
}

function postingsOf(
  held: ReadonlyMap<string, Postings>,
  term: string,
  whole: ReadonlySet<string>,
): Weighed[] {
  const own = held.get(term)
  const list = own ? [{ postings: own, weight: 1 }] : []
  if (!isPrefix(term) || whole.has(term)) return list
  for (const [longer, postings] of held) {
    if (longer === term || !longer.startsWith(term)) continue
    const beyond = longer.length - term.length
    const weight = (prefixWeight * longer.length) / (longer.length + prefixLoss * beyond)
    list.push({ postings, weight })
  }
  return list
}

function sizeOf(list: readonly Weighed[]): number {
  return list.reduce((sum, { postings }) => sum + sectionsIn(postings), 0)
}

/** Scores the sections that hold one term of a query; of them only those `among` others, if given. */
function scoreTerm(counts: Counts, list: readonly Weighed[], among?: Uint32Array): Found {
  const { sections, scores, own, terms } = mergeAll(
    list.map(({ postings, weight }) => scorePostings(counts, postings, weight, among)),
  )
  // However many words a term begins, it is one term.
  return { sections, scores, own, terms: terms.fill(1) }
}

/** The same for one word: the fields that have it least often first. */
function scorePostings(
  counts: Counts,
  postings: Postings,
  weight: number,
  among?: Uint32Array,
): Found {
  return readPostings(postings)
    .sort((a, b) => a.sections.length - b.sections.length)
    .reduce((found, ofField) => scoreField(counts, ofField, weight, found, among), none)
}

/** Higher than any section's number. */
const noSection = 2 ** 32

/** Adds the sections of a field to those of `others`, of which there are fewer. */
function scoreField(
  { manifest, lengths: lengthsOf }: Counts,
  { field, sections, frequencies }: FieldPostings,
  weight: number,
  others: Found,
  among?: Uint32Array,
): Found {
  const count = sections.length
  const rarity = Math.log(1 + (manifest.sections - count + 0.5) / (count + 0.5))
  const average = manifest.averageLengths[field] ?? 1
  const worth = weight * (boosts[field] ?? 1)
  const own = field === context ? 0 : 1
  const [ofOthers, more] = [others.sections, others.sections.length]
  const found = columns(more + (among ? Math.min(count, among.length) : count))
  let [length, next, at] = [0, 0, 0]
  let other = more > 0 ? (ofOthers[0] ?? 0) : noSection
  let b = 0
  for (at = 0; at < count; at++) {
    const section = sections[at] ?? 0
    if (among) {
      while (next < among.length && (among[next] ?? 0) < section) next += 1
      if (next === among.length) break
      if (among[next] !== section) continue
    }
    while (other < section) {
      copy(others, b, found, length)
      length += 1
      b += 1
      other = b < more ? (ofOthers[b] ?? 0) : noSection
    }
    const frequency = frequencies[at] ?? 0
    const fieldLength = lengthsOf[section * fields.length + field] ?? 0
    const held = saturation * (1 - lengths + (lengths * fieldLength) / average)
    const score = rarity * (floor + (frequency * (saturation + 1)) / (frequency + held))
    const both = other === section
    found.sections[length] = section
    found.scores[length] = worth * score + (both ? (others.scores[b] ?? 0) : 0)
    found.own[length] = both ? own | (others.own[b] ?? 0) : own
    length += 1
    if (!both) continue
    b += 1
    other = b < more ? (ofOthers[b] ?? 0) : noSection
  }
  return cut(found, 0, copyRest(others, b, found, length))
}
