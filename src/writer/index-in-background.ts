import { Worker } from 'node:worker_threads'
import type { OutputFile } from '../build/output.ts'
import { moduleBeside } from '../build/paths.ts'
import type { Essay } from '../essay/essay.ts'

/** Milliseconds for which an index waits, so that it does not slow the pages that load after a save. */
const courtesy = 400

/** Indexes essays on another thread, so that pages are answered meanwhile. */
export interface BackgroundIndex {
  /** Begins anew once the index that is being made is done; of several calls the last counts. */
  readonly build: (essays: readonly Essay[]) => void
}

/** `onBuilt` hears of every index, with the milliseconds that it took; `onFailed` of a thread that broke. */
export function indexInBackground(
  onBuilt: (files: readonly OutputFile[], milliseconds: number) => void,
  onFailed: (error: Error) => void,
): BackgroundIndex {
  const thread = new Worker(moduleBeside(import.meta.url, 'index-thread'))
  let next: readonly Essay[] | undefined
  let begun: number | undefined
  let built = false
  let timer: NodeJS.Timeout | undefined

  function begin(): void {
    if (begun !== undefined || next === undefined) return
    begun = performance.now()
    thread.postMessage(next)
    next = undefined
  }

  // The thread answers with the files that it made, and nothing else.
  thread.on('message', (files: readonly OutputFile[]) => {
    onBuilt(files, performance.now() - (begun ?? 0))
    begun = undefined
    built = true
    begin()
  })
  thread.on('error', onFailed)
  return {
    build(essays) {
      next = essays
      clearTimeout(timer)
      timer = setTimeout(begin, built ? courtesy : 0)
    },
  }
}
