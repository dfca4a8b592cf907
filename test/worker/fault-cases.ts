import { inject } from 'vitest'
import type { Fault } from './faults.ts'
import { ask } from './site.ts'

let cases = 0

/** The faulty site as one isolate that nobody has asked before. */
export interface Isolate {
  /** The headers by which the Worker knows the case, and its faults. */
  readonly headers: (faults: readonly Fault[]) => Record<string, string>
  readonly ask: (
    path: string,
    faults?: readonly Fault[],
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>
}

/** Begins a case. */
export function isolate(): Isolate {
  cases += 1
  const name = `${process.pid}-${cases}`
  const headers = (faults: readonly Fault[]) => ({
    'X-Case': name,
    'X-Faults': JSON.stringify(faults),
  })
  return {
    headers,
    ask: (path, faults = [], further = {}) =>
      ask(path, { headers: { ...further, ...headers(faults) } }, inject('faulty')),
  }
}
