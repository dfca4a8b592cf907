import { fold } from './fold.ts'
import { type Found, favour, merge, none, within, without } from './found.ts'
import type { Index } from './open-index.ts'
import { type Postings, readPostings } from './postings.ts'
import { type Phrase, termsOf } from './query.ts'
import { rank } from './rank.ts'
import { queryParts, scopeTerm, termOf } from './terms.ts'

/** Places at which phrases would touch, and which are looked up, at most. */
const mostJoins = 8

/** One query's view of an index: postings are read as they are asked for. */
export interface Lookup {
  /** The sections with all parts of the phrases, or with any of them. */
  readonly find: (phrases: readonly Phrase[], combineWith: 'AND' | 'OR') => Promise<Found>
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
export async function lookUp(index: Index, scope: Scope): Promise<Lookup> {
  const counts = await index.counts()
  const held = new Map<string, Postings>()
  const unread = new Set<string>()

  const read = async (terms: readonly string[]): Promise<void> => {
    const postings = await index.postings(terms.filter((term) => !held.has(term)))
    for (const term of postings.missing) unread.add(term)
    for (const [term, value] of postings.value) held.set(term, value)
  }

  // A phrase of one term is in a section where its term is; longer ones are looked for in the text.
  const barred = scope.without
    .map((phrase) => termsOf([phrase]))
    .filter(({ length }) => length === 1)
  const exact = new Set(termsOf(scope.without.filter((phrase) => phrase.exact)))
  const essay = scope.essay === undefined ? undefined : scopeTerm(scope.essay)
  await read([...barred.flat(), ...(essay === undefined ? [] : [essay])])
  const left = barred
    .map((terms) => rank(counts, held, terms, 'AND', exact))
    .reduce((all, found) => merge(all, found, false), none)
  const ofEssay = essay === undefined ? undefined : sectionsOf(held.get(essay))

  return {
    missing: unread,
    async find(phrases, combineWith) {
      const terms = termsOf(phrases)
      const whole = new Set(termsOf(phrases.filter(({ exact }) => exact)))
      const joins = combineWith === 'AND' ? joinsOf(phrases).slice(0, mostJoins) : []
      await read([...terms, ...joins])
      const found = rank(counts, held, terms, combineWith, whole)
      const kept = without(ofEssay ? within(found, ...ofEssay) : found, left)
      return joins.length > 0 ? favour(kept, rank(counts, held, joins, 'OR')) : kept
    },
  }
}

/** From which section up to which an essay has its own, by what stands under its `scopeTerm`. */
function sectionsOf(scope: Postings | undefined): [number, number] {
  const [only] = scope ? readPostings(scope) : []
  const [first = 0] = only?.sections ?? []
  const [count = 0] = only?.frequencies ?? []
  return [first, first + count]
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
