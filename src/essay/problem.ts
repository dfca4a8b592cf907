/** Something wrong in a file of the owner's: where it is, and what was expected. */
export interface Problem {
  /** Path as the owner knows it, relative to the corpus. */
  readonly file: string
  /** Line, from 1. */
  readonly line: number
  /** Column in UTF-16 code units, from 1, where it is known. */
  readonly column?: number
  /** One sentence: the value found, and what was expected. */
  readonly message: string
  /** An error stops the build; a warning is only printed. */
  readonly severity: 'error' | 'warning'
}
