import { wholeMiniSearchPairs } from './whole-minisearch.ts'
import { workerOf } from './whole-worker.ts'

export default workerOf(wholeMiniSearchPairs)
