import { Charset, Index } from 'flexsearch'
import { searched, type WholeIndex } from '../engine.ts'

/** FlexSearch with its encoder for Chinese, and with the distance between characters counted. */
export const flexSearch: WholeIndex = {
  name: 'FlexSearch',
  worker: 'test/bench/peers/flexsearch-worker.ts',
  save(sections) {
    const index = empty()
    for (const [number, section] of sections.entries()) index.add(number, searched(section))
    const parts: [key: string, data: string][] = []
    index.export((key, data) => parts.push([key, data]))
    return JSON.stringify(parts)
  },
  open(saved) {
    const index = empty()
    // What `save` wrote.
    const parts = JSON.parse(saved) as [key: string, data: string][]
    for (const [key, data] of parts) index.import(key, data)
    return (query, limit) => index.search(query, { limit }).map(Number)
  },
}

function empty(): Index {
  return new Index({ encoder: Charset.CJK, tokenize: 'strict', context: true })
}
