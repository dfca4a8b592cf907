import type { Language } from '../essay/essay.ts'
import { fnv1a } from '../essay/fnv.ts'

/**
 * The fields of a section that are searched, in the order of their numbers in the postings. An
 * essay's title is the `title` of its first section and the `context` of the others, so that a
 * match in the title alone gives one hit and not one a section.
 */
export const fields = ['title', 'heading', 'text', 'context'] as const

/**
 * Where the index's files stand among the static assets. A range is a pack of consecutive terms with
 * their postings, and under `scopeTerm(slug)` an essay's own sections; a block is a pack of
 * consecutive sections, which are called by their places in it. Both are named by what they begin
 * with, so that one more leaves the names of the others.
 */
export const indexPaths = {
  manifest: '/data/search/manifest.json',
  lengths: '/data/search/lengths.bin',
  range: (firstTerm: string) => `/data/search/ranges/${fnv1a(firstTerm).toString(36)}.bin`,
  block: (firstSection: number) => `/data/search/sections/${firstSection}.bin`,
  syllables: '/data/search/syllables.json',
  pinyin: (letter: string) => `/data/search/pinyin/${letter}.json`,
} as const

/** What a query needs to know before it reads anything else. */
export interface Manifest {
  /** How many sections are indexed; they are numbered from 0. */
  readonly sections: number
  /** How many of these, the first, are of essays without a date. */
  readonly undated: number
  /** Mean number of different terms, for each field. */
  readonly averageLengths: readonly number[]
  /** The first term of each range, ascending. */
  readonly ranges: readonly string[]
  /** The first section of each block, ascending. */
  readonly blocks: readonly number[]
}

/** One section as results show it. */
export interface IndexedSection {
  readonly slug: string
  readonly title: string
  readonly lang: Language
  readonly id: string
  readonly label: string
  /** Whether the essay starts here. */
  readonly first: boolean
  readonly text: string
}

/**
 * What follows a character in the texts, commonest first. A base-36 digit before them says in how
 * many sections they do, as its binary logarithm: `5情3防病`.
 */
export type Followers = string

/** The characters of each syllable that begins with one letter, such as `yi` and `ying`. */
export type Homophones = Readonly<Record<string, Readonly<Record<string, Followers>>>>

/** The characters of each syllable: `{ "yi": "疫一" }`. One may be read in several ways. */
export type Syllables = Readonly<Record<string, string>>
