import { wholeMiniSearch } from './whole-minisearch.ts'
import { workerOf } from './whole-worker.ts'

export default workerOf(wholeMiniSearch)
