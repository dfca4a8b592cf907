import { Worker } from 'node:worker_threads'
import { type JobInput, type JobName, type JobOutput, type JobPlace, openJobs } from './jobs.ts'
import { moduleBeside } from './paths.ts'
import type { FromThread, ToThread } from './pool-thread.ts'

/** Does jobs on several threads. */
export interface Pool {
  /** How many jobs are done at once. */
  readonly threads: number
  /**
   * Does a job as soon as a thread is free. What a job throws is thrown here, with `what` in front,
   * which says what it was about.
   */
  readonly run: <Name extends JobName>(
    name: Name,
    input: JobInput<Name>,
    what: string,
  ) => Promise<JobOutput<Name>>
  readonly close: () => Promise<void>
}

/** Jobs that are done on the thread that asks for them: a thread takes as long to start. */
const few = 24

/** A job with what waits for it. */
interface Task extends ToThread {
  readonly resolve: (output: unknown) => void
  readonly reject: (error: unknown) => void
}

/** Opens a pool of so many threads, which are started when there is enough to do; 1 is this thread alone. */
export async function openPool(threads: number, place: JobPlace): Promise<Pool> {
  const doHere = await openJobs(place)
  const waiting: Task[] = []
  const idle: Worker[] = []
  const workers: Worker[] = []
  const current = new Map<Worker, Task>()
  let asked = 0

  function start(): Worker {
    const worker = new Worker(moduleBeside(import.meta.url, 'pool-thread'), { workerData: place })
    worker.on('message', (message: FromThread) => hear(worker, message))
    worker.on('error', (error) => {
      // It is gone, with its job.
      workers.splice(workers.indexOf(worker), 1)
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
      current.get(worker)?.reject(error)
      current.delete(worker)
      next()
    })
    workers.push(worker)
    return worker
  }

  function hear(worker: Worker, message: FromThread): void {
    const task = current.get(worker)
    if (!task) return
    current.delete(worker)
    idle.push(worker)
    if ('error' in message) task.reject(message.error)
    else task.resolve(message.output)
    next()
  }

  function next(): void {
    const [task] = waiting
    const worker = idle.pop() ?? (task && workers.length < threads ? start() : undefined)
    if (!worker) return
    if (!task) {
      idle.push(worker)
      return
    }
    waiting.shift()
    current.set(worker, task)
    worker.postMessage({ name: task.name, input: task.input } satisfies ToThread)
  }

  return {
    threads,
    async run<Name extends JobName>(name: Name, input: JobInput<Name>, what: string) {
      asked += 1
      try {
        if (threads === 1 || asked <= few) return await doHere(name, input)
        const output = await new Promise((resolve, reject) => {
          waiting.push({ name, input, resolve, reject })
          next()
        })
        // A thread answers a job with what comes out of it.
        return output as JobOutput<Name>
      } catch (error) {
        throw new Error(`${what}: ${error instanceof Error ? error.message : error}`, {
          cause: error,
        })
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
