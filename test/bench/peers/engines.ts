import type { WholeIndex } from '../engine.ts'
import { flexSearch } from './flexsearch.ts'
import { orama } from './orama.ts'

/** The engines that `npm run bench:peers` installs. */
export const peers: readonly WholeIndex[] = [flexSearch, orama]
