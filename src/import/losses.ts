import type { Loss } from './imported.ts'

/** Counts what is lost on the way. */
export class Losses {
  readonly #counts = new Map<string, number>()

  add(what: string, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count)
  }

  /** In the order in which they were met. */
  list(): Loss[] {
    return [...this.#counts].map(([what, count]) => ({ what, count }))
  }
}
