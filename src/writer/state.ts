import type { Problem } from '../essay/problem.ts'

/** Where open pages hear of changes, as Server-Sent Events of `State`. */
export const changesPath = '/-/changes'

/** The script that pages have only while somebody writes. */
export const scriptPath = '/-/writing.js'

/** What pages are told after each change. */
export interface State {
  readonly problems: readonly Problem[]
  /** Slugs of essays that are not to be published yet. */
  readonly drafts: readonly string[]
  /** Counts changes of files in the folder `public`, which pages show without saying so. */
  readonly files: number
}
