import type { Index } from '../../src/search/open-index.ts'
import type { Engine } from './engine.ts'
import { plainSearch } from './plain.ts'

/** Plain search by pairs over our own index, the baseline of every ratio. */
export function plainEngine(index: Index): Engine {
  return { name: 'plain pairs', find: (query, limit) => plainSearch(index, query, limit) }
}
