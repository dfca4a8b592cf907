import { parentPort, workerData } from 'node:worker_threads'
import type { Progress } from '../search/build-index.ts'
import { type JobInput, type JobName, type JobPlace, openJobs } from './jobs.ts'

/** A job for a thread. */
export interface ToThread {
  readonly name: JobName
  readonly input: JobInput<JobName>
}

/** What a thread says of its job: how far it has come, and in the end what came out. */
export type FromThread =
  | { readonly stage: string; readonly steps: number }
  | { readonly stepped: number }
  | { readonly output: unknown }
  | { readonly error: unknown }

/** Steps that are told of at once. */
const stride = 50

const say = (message: FromThread): void => parentPort?.postMessage(message)

// Only `openPool` starts this thread, with the place of the jobs.
const doJob = await openJobs(workerData as JobPlace)

parentPort?.on('message', async ({ name, input }: ToThread) => {
  let stepped = 0
  const progress: Progress = {
    start: (stage, steps) => say({ stage, steps }),
    step() {
      stepped += 1
      if (stepped % stride === 0) say({ stepped: stride })
    },
  }
  try {
    say({ output: await doJob(name, input, progress) })
  } catch (error) {
    say({ error })
  }
})
