import { SingleBar } from 'cli-progress'
import type { Progress as IndexProgress } from '../search/build-index.ts'

/** Says how far a long piece of work has come: a stage, and its steps. */
export interface Progress extends IndexProgress {
  readonly stop: () => void
}

/** Shorter work than this, in milliseconds, is not worth a bar. */
const patience = 1000

/** A bar on standard error, which appears once the work has taken over a second. */
export function progressBar(now: () => number = Date.now): Progress {
  const bar = new SingleBar({
    format: '{bar} {stage} {value}/{total}',
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  })
  const begun = now()
  let shown = false
  let stage = { name: '', steps: 0, done: 0 }
  return {
    start(name, steps) {
      stage = { name, steps, done: 0 }
      if (shown) bar.start(steps, 0, { stage: name })
    },
    step() {
      stage.done += 1
      if (shown) {
        bar.increment()
      } else if (now() - begun > patience) {
        shown = true
        bar.start(stage.steps, stage.done, { stage: stage.name })
      }
    },
    stop: () => bar.stop(),
  }
}

/** No bar at all. */
export const silent: Progress = { start() {}, step() {}, stop() {} }
