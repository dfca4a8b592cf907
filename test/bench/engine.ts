import type { IndexedSection } from '../../src/search/files.ts'

/** Numbers of the sections that answer a query, best first, at most `limit`. */
export type Find = (query: string, limit: number) => Promise<readonly number[]> | readonly number[]

/** A search engine that holds the sections of a corpus. */
export interface Engine {
  readonly name: string
  readonly find: Find
}

/** A search engine that keeps its whole index in memory. */
export interface WholeIndex {
  readonly name: string
  /** Its index of sections, whose numbers are their places, as text that `open` reads. */
  readonly save: (sections: readonly IndexedSection[]) => Promise<string> | string
  readonly open: (saved: string) => Promise<Find> | Find
  /** The Worker that opens it and answers with it, from the root of the project. */
  readonly worker: string
}

/** Opens a whole index in this process, as its Worker does in its own. */
export async function fill(
  { name, save, open }: WholeIndex,
  sections: readonly IndexedSection[],
): Promise<Engine> {
  return { name, find: await open(await save(sections)) }
}

/** What each engine is given of a section to search in: its heading and its text. */
export function searched({ label, text }: IndexedSection): string {
  return `${label}\n${text}`
}
