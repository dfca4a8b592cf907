import type { SourcedEssay } from './essay.ts'

/** An essay before its slug is settled against those of the others. */
export interface ParsedEssay extends Omit<SourcedEssay, 'slug'> {
  /** Path as the owner knows it, relative to the corpus. */
  readonly file: string
  /** The slug that it asks for. */
  readonly wish: {
    readonly slug: string
    /** Whether the owner wrote it; else it is made from a name or title. */
    readonly explicit: boolean
    /** Line that says so, from 1. */
    readonly line: number
  }
  /** Line that lists the earlier slugs, from 1. */
  readonly aliasLine: number
  /** Whether the owner does not want it published yet. */
  readonly draft: boolean
}
