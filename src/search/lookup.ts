import type { Postings } from './files.ts'
import { fold } from './fold.ts'
import type { Index } from './open-index.ts'
import { type Phrase, termsOf } from './query.ts'
import { type Candidate, QueryIndex } from './query-index.ts'
import { queryParts, scopeTerm, termOf } from './terms.ts'

/** One query's view of an index: postings are read as they are asked for. */
export interface Lookup {
  /** The sections with all parts of the phrases, or with any of them, best first. */
  readonly candidates: (
    phrases: readonly Phrase[],
    combineWith: 'AND' | 'OR',
  ) => Promise<readonly Candidate[]>
  /** The terms that could not be looked up so far. */
  readonly missing: ReadonlySet<string>
}

/** Where to look. */
interface Scope {
  /** Slug of the only essay to look in. */
  readonly essay?: string
  /** Phrases that no section found may hold. */
  readonly without: readonly Phrase[]
}

/** Begins a query. Throws where the index itself cannot be read. */
export async function lookUp(index: Index, { essay, without }: Scope): Promise<Lookup> {
  const { manifest, lengths } = await index.counts()
  const held = new Map<string, Postings>()
  const ranked = new QueryIndex(manifest, lengths, held)
  const unread = new Set<string>()

  const read = async (terms: readonly string[]): Promise<void> => {
    const missing = terms.filter((term) => !held.has(term))
    const postings = await index.postings(missing)
    for (const term of postings.missing) unread.add(term)
    for (const [term, value] of postings.value) held.set(term, value)
    ranked.hold(postings.value)
  }

  // A phrase of one term is in a section where its term is; longer ones are looked for in the text.
  const singles = without.map((phrase) => termsOf([phrase])).filter(({ length }) => length === 1)
  const scope = essay === undefined ? [] : [scopeTerm(essay)]
  await read([...singles.flat(), ...scope])
  const [first = 0, count = 0] = held.get(scope[0] ?? '')?.[0] ?? []
  const inScope = ({ section }: Candidate): boolean =>
    essay === undefined || (section >= first && section < first + count)

  return {
    missing: unread,
    async candidates(phrases, combineWith) {
      const terms = termsOf(phrases)
      const whole = new Set(termsOf(phrases.filter(({ exact }) => exact)))
      const joins = combineWith === 'AND' ? joinsOf(phrases) : []
      await read([...terms, ...joins])
      const found = ranked.candidates(terms, combineWith, whole).filter(inScope)
      const left = new Set(
        singles.flatMap((term) => ranked.candidates(term, 'AND').map(({ section }) => section)),
      )
      const kept = found.filter(({ section }) => !left.has(section))
      return joins.length > 0 ? favour(kept, ranked.candidates(joins, 'OR')) : kept
    },
  }
}

/** The pairs that stand in a text where phrases follow each other unbroken. */
function joinsOf(phrases: readonly Phrase[]): string[] {
  return phrases.slice(1).flatMap(({ text }, at) => {
    const joined =
      [...(phrases[at]?.text ?? '')].slice(-1).join('') + [...text].slice(0, 1).join('')
    const [pair, ...rest] = queryParts(fold(joined).text)
    return pair && rest.length === 0 && [...pair].length === 2 ? [termOf(pair)] : []
  })
}

/** Candidates that others find too come earlier, by the scores of both. */
function favour(candidates: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  const scores = new Map(others.map(({ section, score }) => [section, score]))
  return candidates
    .map((candidate) => ({
      ...candidate,
      score: candidate.score + (scores.get(candidate.section) ?? 0),
    }))
    .sort((a, b) => b.score - a.score || a.section - b.section)
}
