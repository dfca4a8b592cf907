import MiniSearch, { type Options } from 'minisearch'
import { fold } from '../../src/search/fold.ts'
import { indexTerms, queryParts, termOf } from '../../src/search/terms.ts'
import { type Fill, searched } from './engine.ts'

/** MiniSearch with its whole index in memory, as its README begins: words, completed, all required. */
export const wholeMiniSearch: Fill = (sections) =>
  fill('MiniSearch, default', sections, { searchOptions: { combineWith: 'AND', prefix: true } })

/** The same with our terms: what ours is without its pieces. */
export const wholeMiniSearchPairs: Fill = (sections) =>
  fill('MiniSearch, pairs', sections, {
    tokenize: (text) => indexTerms(fold(text).text),
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'AND',
      tokenize: (text) => queryParts(fold(text).text).map(termOf),
    },
  })

interface Item {
  readonly id: number
  readonly text: string
}

function fill(
  name: string,
  sections: Parameters<Fill>[0],
  options: Omit<Options<Item>, 'fields'>,
): ReturnType<Fill> {
  const index = new MiniSearch<Item>({ fields: ['text'], ...options })
  index.addAll(sections.map((section, id) => ({ id, text: searched(section) })))
  return {
    name,
    find: (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => id),
  }
}
