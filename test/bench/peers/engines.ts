import { create, insertMultiple, search } from '@orama/orama'
import { createTokenizer } from '@orama/tokenizers/mandarin'
import { Charset, Index } from 'flexsearch'
import { type Fill, searched } from '../engine.ts'

/** FlexSearch with its encoder for Chinese, and with the distance between characters counted. */
const flexSearch: Fill = (sections) => {
  const index = new Index({ encoder: Charset.CJK, tokenize: 'strict', context: true })
  for (const [number, section] of sections.entries()) index.add(number, searched(section))
  return { name: 'FlexSearch', find: (query, limit) => index.search(query, { limit }).map(Number) }
}

/** Orama with its tokenizer for Chinese; every word is required, as elsewhere here. */
const orama: Fill = async (sections) => {
  const index = create({ schema: { text: 'string' }, components: { tokenizer: createTokenizer() } })
  const items = sections.map((section, number) => ({
    id: String(number),
    text: searched(section),
  }))
  await insertMultiple(index, items)
  return {
    name: 'Orama',
    async find(query, limit) {
      const { hits } = await search(index, { term: query, limit, threshold: 0 })
      return hits.map(({ id }) => Number(id))
    },
  }
}

/** The engines that `npm run bench:peers` installs. */
export const peers: readonly Fill[] = [flexSearch, orama]
