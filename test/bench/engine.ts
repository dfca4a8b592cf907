import type { IndexedSection } from '../../src/search/files.ts'

/** A search engine that holds the sections of a corpus. */
export interface Engine {
  readonly name: string
  /** Numbers of the sections that answer a query, best first, at most `limit`. */
  readonly find: (query: string, limit: number) => Promise<readonly number[]> | readonly number[]
}

/** Fills an engine with sections, whose numbers are their places. */
export type Fill = (sections: readonly IndexedSection[]) => Promise<Engine> | Engine

/** What each engine is given of a section to search in: its heading and its text. */
export function searched({ label, text }: IndexedSection): string {
  return `${label}\n${text}`
}
