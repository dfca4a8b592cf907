import { create, insertMultiple, load, type Raw, save, search } from '@orama/orama'
import { createTokenizer } from '@orama/tokenizers/mandarin'
import { searched, type WholeIndex } from '../engine.ts'

/** Orama with its tokenizer for Chinese; every word is required, as elsewhere here. */
export const orama: WholeIndex = {
  name: 'Orama',
  worker: 'test/bench/peers/orama-worker.ts',
  async save(sections) {
    const index = empty()
    const items = sections.map((section, number) => ({
      id: String(number),
      text: searched(section),
    }))
    await insertMultiple(index, items)
    return JSON.stringify(save(index))
  },
  open(saved) {
    const index = empty()
    // What `save` wrote.
    load(index, JSON.parse(saved) as Raw)
    return async (query, limit) => {
      const { hits } = await search(index, { term: query, limit, threshold: 0 })
      return hits.map(({ id }) => Number(id))
    }
  },
}

function empty() {
  return create({ schema: { text: 'string' }, components: { tokenizer: createTokenizer() } })
}
