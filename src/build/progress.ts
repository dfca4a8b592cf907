import { SingleBar } from 'cli-progress'

/** Says how far a long piece of work has come: a stage, and its steps. */
export interface Progress {
  readonly start: (stage: string, steps: number) => void
  readonly step: () => void
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

/** Hears of work that goes on beside other work, and shows it when that is done. */
export interface Beside {
  readonly progress: Pick<Progress, 'start' | 'step'>
  readonly show: () => void
}

/** Holds back what is said of work beside until there is a place to show it. */
export function beside(shown: Progress): Beside {
  let stage: { readonly name: string; readonly steps: number } | undefined
  let done = 0
  let isShown = false
  return {
    progress: {
      start(name, steps) {
        stage = { name, steps }
        if (isShown) shown.start(name, steps)
      },
      step() {
        done += 1
        if (isShown) shown.step()
      },
    },
    show() {
      isShown = true
      if (stage === undefined) return
      shown.start(stage.name, stage.steps)
      for (let step = 0; step < done; step++) shown.step()
    },
  }
}

/** No bar at all. */
export const silent: Progress = { start() {}, step() {}, stop() {} }
