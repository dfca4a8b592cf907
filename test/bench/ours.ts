import type { IndexedSection } from '../../src/search/files.ts'
import type { Index } from '../../src/search/open-index.ts'
import { highestLimit, search } from '../../src/search/search.ts'
import type { Engine } from './engine.ts'

/** This project's search, which answers with titles, excerpts and marks as well. */
export function ours(index: Index, sections: readonly IndexedSection[]): Engine {
  const numbers = new Map(sections.map((section, number) => [keyOf(section), number]))
  return {
    name: 'Wenyuan',
    async find(query, limit) {
      const found: number[] = []
      let offset: number | undefined = 0
      while (offset !== undefined && found.length < limit) {
        const page = { offset, limit: Math.min(highestLimit, limit - found.length) }
        const result = await search(index, query, page)
        // What resembles the query, or has some of it, is no answer to be counted here.
        if (result.kind !== 'all') break
        for (const { essay, section } of result.hits) {
          const number = numbers.get(keyOf({ slug: essay.slug, id: section.id }))
          if (number !== undefined) found.push(number)
        }
        offset = result.next
      }
      return found
    },
  }
}

function keyOf({ slug, id }: Pick<IndexedSection, 'slug' | 'id'>): string {
  return `${slug}/${id}`
}
