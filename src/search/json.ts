import type { Piece, SearchResult } from './result.ts'

/** The answer of `/search.json`. */
export interface SearchJson {
  readonly query: string
  readonly total: number
  readonly hits: readonly {
    readonly essay: { readonly slug: string; readonly title: string; readonly url: string }
    readonly section: { readonly id: string; readonly label: string; readonly url: string }
    readonly excerpt: readonly Piece[]
    readonly score: number
  }[]
  readonly kind: SearchResult['kind']
  /** What pinyin was read as. */
  readonly readings: readonly string[]
  /** The query that was probably meant, where nothing has the one that was asked. */
  readonly instead?: string
  /** Where nothing was found: words of the texts that resemble the query's. */
  readonly words: readonly string[]
  /** The `offset` that goes on after these hits, where there are more. */
  readonly next?: number
  /** Whether the query was too long, and only its beginning was searched. */
  readonly cut: boolean
  /** Whether part of the index could not be read. */
  readonly partial: boolean
  /** Phrases of the query that could not be looked up everywhere. */
  readonly unsearched: readonly string[]
}

/** A result for programs: addresses are absolute, `origin` is scheme and host. */
export function searchJson(result: SearchResult, origin: string): SearchJson {
  const { query, kind, readings, instead, words, total, next, cut, partial, unsearched, hits } =
    result
  return {
    query,
    kind,
    readings,
    ...(instead !== undefined && { instead }),
    words,
    total,
    ...(next !== undefined && { next }),
    cut,
    partial,
    unsearched,
    hits: hits.map(({ essay: { slug, title }, section: { id, label }, excerpt, score }) => ({
      essay: { slug, title, url: `${origin}/essays/${slug}` },
      section: { id, label, url: `${origin}/essays/${slug}/${id}` },
      excerpt,
      score: Math.round(score * 1000) / 1000,
    })),
  }
}
