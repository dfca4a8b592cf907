import type { Essay, Section } from '../essay/essay.ts'
import type { IndexedSection } from './files.ts'
import { type Postings, writePostings } from './postings.ts'
import { scopeTerm } from './terms.ts'

/** A section as the index takes it in. */
export interface SectionToIndex extends IndexedSection {
  /** The heading that is printed above it, or nothing. */
  readonly heading: string
}

/** A term, and where it stands. */
export type Entry = readonly [term: string, postings: Postings]

/** All sections by their numbers, and what else follows from these. */
export interface NumberedSections {
  readonly sections: readonly SectionToIndex[]
  /** How many are of essays without a date: these come first. */
  readonly undated: number
  /** Under each essay's `scopeTerm`, which sections it has. */
  readonly scopes: readonly Entry[]
}

/**
 * Numbers the sections of essays that are given as they are listed: dated ones first, the newest on
 * top. The undated are numbered in their order, then the dated from the last section of the oldest to
 * the first of the newest: so what is new comes last, and what was there keeps its numbers.
 */
export function numberSections(essays: readonly Essay[]): NumberedSections {
  const undated = essays.filter(({ date }) => date === undefined)
  const dated = essays.filter(({ date }) => date !== undefined).reverse()
  const sections = undated.flatMap(sectionsOf)
  const ofUndated = sections.length
  for (const essay of dated) sections.push(...sectionsOf(essay).reverse())
  let first = 0
  const scopes = [...undated, ...dated].flatMap(({ slug, aliases, sections }) => {
    const scope = writePostings([[first, sections.length]])
    first += sections.length
    return [slug, ...aliases].map((name): Entry => [scopeTerm(name), scope])
  })
  return { sections, undated: ofUndated, scopes }
}

function sectionsOf({ slug, title, lang, sections }: Essay): SectionToIndex[] {
  return sections.map(({ id, label, level, text, readings = [] }: Section, index) => ({
    slug,
    title,
    lang,
    id,
    label,
    first: index === 0,
    // What stood there is found too.
    text: [text, ...readings.map(({ context }) => context)].join('\n'),
    // A label that is not printed is the section's own opening words, and counts once.
    heading: level > 0 ? label : '',
  }))
}
