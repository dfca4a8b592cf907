import MiniSearch, { type Options } from 'minisearch'
import { fold } from '../../src/search/fold.ts'
import { indexTerms, queryParts, termOf } from '../../src/search/terms.ts'
import { searched, type WholeIndex } from './engine.ts'

/** MiniSearch with its whole index in memory, as its README begins: words, completed, all required. */
export const wholeMiniSearch: WholeIndex = {
  name: 'MiniSearch, default',
  worker: 'test/bench/minisearch-worker.ts',
  ...whole({ searchOptions: { combineWith: 'AND', prefix: true } }),
}

/** The same with our terms: what ours is without its pieces. */
export const wholeMiniSearchPairs: WholeIndex = {
  name: 'MiniSearch, pairs',
  worker: 'test/bench/minisearch-pairs-worker.ts',
  ...whole({
    tokenize: (text) => indexTerms(fold(text).text),
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'AND',
      tokenize: (text) => queryParts(fold(text).text).map(termOf),
    },
  }),
}

interface Item {
  readonly id: number
  readonly text: string
}

function whole(terms: Omit<Options<Item>, 'fields'>): Pick<WholeIndex, 'save' | 'open'> {
  const options = { fields: ['text'], ...terms }
  return {
    save(sections) {
      const index = new MiniSearch<Item>(options)
      index.addAll(sections.map((section, id) => ({ id, text: searched(section) })))
      return JSON.stringify(index)
    },
    open(saved) {
      const index = MiniSearch.loadJSON<Item>(saved, options)
      return (query, limit) =>
        index
          .search(query)
          .slice(0, limit)
          .map(({ id }) => id)
    },
  }
}
