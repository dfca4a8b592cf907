import { workerOf } from '../whole-worker.ts'
import { flexSearch } from './flexsearch.ts'

export default workerOf(flexSearch)
