import type { IndexedSection } from '../../src/search/files.ts'
import { fold } from '../../src/search/fold.ts'
import type { Index } from '../../src/search/open-index.ts'
import { highestLimit, search } from '../../src/search/search.ts'
import { samplePieces } from './pieces.ts'

/** How well a search finds exact pieces of text. */
export interface Recall {
  readonly samples: number
  /** Pieces whose own section was found. */
  readonly found: number
  /** Hits that were read on the way… */
  readonly hits: number
  /** …and those that hold the piece. */
  readonly holding: number
  /** The pieces whose section was not found. */
  readonly missed: readonly string[]
}

/**
 * Takes pieces of 1 to 6 Han characters out of clauses of the sections, searches for each, and
 * turns the pages until its section comes up. `seed` makes the same choice each time.
 */
export async function measureRecall(index: Index, samples: number, seed = 1): Promise<Recall> {
  let found = 0
  let hits = 0
  let holding = 0
  const missed: string[] = []
  for (const { piece, section } of await samplePieces(index, samples, seed)) {
    const answer = await turnPages(index, piece, section)
    if (answer.found) found += 1
    else missed.push(piece)
    hits += answer.hits
    holding += answer.holding
  }
  return { samples, found, hits, holding, missed }
}

async function turnPages(index: Index, piece: string, wanted: IndexedSection) {
  let hits = 0
  let holding = 0
  let offset: number | undefined = 0
  while (offset !== undefined) {
    const result = await search(index, piece, { offset, limit: highestLimit })
    let found = false
    for (const { essay, section, excerpt } of result.hits) {
      hits += 1
      found ||= essay.slug === wanted.slug && section.id === wanted.id
      const shown = [...essay.pieces, ...section.pieces, ...excerpt]
      if (shown.some(({ text, hit }) => hit && fold(text).text.includes(fold(piece).text)))
        holding += 1
    }
    if (found) return { found, hits, holding }
    offset = result.next
  }
  return { found: false, hits, holding }
}
