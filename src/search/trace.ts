import type { Files } from '../essay/files.ts'

/** What one query has read. */
export interface Trace {
  /** Files that were asked for and could not be read. */
  readonly missed: Set<string>
  /**
   * Files of the index that it took, those that were kept from before included: what bounds a query
   * must not depend on what others have asked.
   */
  readonly asked: Set<string>
  /** How many were read, those that failed included. */
  reads: number
  /** From the first read to the last, in milliseconds: in Workers the clock moves with reads only. */
  readonly begun: number
  ended: number
}

/** Begins a query's trace. */
export function startTrace(): Trace {
  const begun = Date.now()
  return { missed: new Set(), asked: new Set(), reads: 0, begun, ended: begun }
}

/** The same files, with what is read noted. */
export function tracedFiles(files: Files, trace: Trace): Files {
  async function note<T>(path: string, read: Promise<T>): Promise<T> {
    trace.reads += 1
    try {
      return await read
    } catch (error) {
      trace.missed.add(path)
      throw error
    } finally {
      trace.ended = Date.now()
    }
  }
  return {
    json: (path) => note(path, files.json(path)),
    bytes: (path) => note(path, files.bytes(path)),
  }
}
