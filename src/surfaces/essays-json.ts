import type { EssaySummary } from '../essay/essay.ts'
import type { CataloguePage } from '../essay/library.ts'
import { essayPath, markdownPath } from '../essay/paths.ts'

/** The answer of `/essays.json`. */
export interface EssaysJson {
  /** How many essays there are. */
  readonly total: number
  /** This page of the list, from 1, and how many there are. */
  readonly page: number
  readonly pages: number
  readonly essays: readonly (EssaySummary & {
    readonly url: string
    /** Address of the whole text. */
    readonly markdown: string
  })[]
  /** Address of the page that goes on, where there is one. */
  readonly next?: string
}

/** A page of the catalogue for programs: addresses are absolute, `origin` is scheme and host. */
export function essaysJson(catalogue: CataloguePage, origin: string): EssaysJson {
  const { total, page, pages, essays } = catalogue
  return {
    total,
    page,
    pages,
    essays: essays.map((essay) => ({
      ...essay,
      url: origin + essayPath(essay.slug),
      markdown: origin + markdownPath(essay.slug),
    })),
    ...(page < pages && { next: `${origin}/essays.json?page=${page + 1}` }),
  }
}
