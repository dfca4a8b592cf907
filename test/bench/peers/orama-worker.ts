import { workerOf } from '../whole-worker.ts'
import { orama } from './orama.ts'

export default workerOf(orama)
