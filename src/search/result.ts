import type { Language } from '../essay/essay.ts'

/** A stretch of shown text; `hit` where the query matched it. */
export interface Piece {
  readonly text: string
  readonly hit: boolean
}

/** One section that answers a query. */
export interface Hit {
  /** The query whose words are marked in it: the reader's, or what that was read as. */
  readonly query: string
  readonly essay: {
    readonly slug: string
    readonly lang: Language
    readonly title: string
    /** The title again, cut where it matched. */
    readonly pieces: readonly Piece[]
  }
  readonly section: {
    readonly id: string
    readonly label: string
    /** The label again, cut where it matched. */
    readonly pieces: readonly Piece[]
  }
  /** The section's text around its best matches, at most 120 characters. */
  readonly excerpt: readonly Piece[]
  /** BM25+ score: higher is better, comparable within one answer only. */
  readonly score: number
}

/** What a query was answered with. */
export interface SearchResult {
  /** The query as searched: trimmed, and cut to the longest that is allowed. */
  readonly query: string
  /**
   * `empty`: nothing was asked. `wordless`: no letter or digit in it. `all`: every
   * phrase is in every hit. `near`: no section has them, these have those of `instead`. `most`: no
   * section has all; these have the most of their parts.
   */
  readonly kind: 'empty' | 'wordless' | 'all' | 'near' | 'most'
  /** What pinyin in the query was read as, in hits shown here. */
  readonly readings: readonly string[]
  /** The query that was probably meant. */
  readonly instead?: string
  /** Where nothing was found: words of the texts that resemble the query's. */
  readonly words: readonly string[]
  /** The query without the limit to one essay, where it has one. */
  readonly everywhere?: string
  /**
   * Sections that answer. Where they are too many to read, those that hold every pair of
   * characters are counted, of which a few may not hold the whole phrase.
   */
  readonly total: number
  /** How many of them were passed over. */
  readonly offset: number
  /** Most hits that were asked for. */
  readonly limit: number
  readonly hits: readonly Hit[]
  /** The `offset` that goes on where these hits end; absent at the end. */
  readonly next?: number
  /** The query was longer than allowed, and its end was left out. */
  readonly cut: boolean
  /** Part of the index could not be read, so hits may be missing. */
  readonly partial: boolean
  /** Phrases of the query that could not be looked up everywhere. */
  readonly unsearched: readonly string[]
}
