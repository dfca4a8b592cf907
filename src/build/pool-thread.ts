import { parentPort, workerData } from 'node:worker_threads'
import { type JobInput, type JobName, type JobPlace, openJobs } from './jobs.ts'

/** A job for a thread. */
export interface ToThread {
  readonly name: JobName
  readonly input: JobInput<JobName>
}

/** What came out of a job. */
export type FromThread = { readonly output: unknown } | { readonly error: unknown }

const say = (message: FromThread): void => parentPort?.postMessage(message)

// Only `openPool` starts this thread, with the place of the jobs.
const doJob = await openJobs(workerData as JobPlace)

parentPort?.on('message', async ({ name, input }: ToThread) => {
  try {
    say({ output: await doJob(name, input) })
  } catch (error) {
    say({ error })
  }
})
