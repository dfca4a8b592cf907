/** Something of a source that its essay has not, and how often. */
export interface Loss {
  readonly what: string
  readonly count: number
}

/** A picture of an essay. */
export interface Picture {
  /** Path beside the essay's file, with `/` between folders. */
  readonly path: string
  readonly content: Uint8Array
}

/** A source as a file of the corpus. */
export interface Imported {
  /** Markdown or plain text, with its front matter. */
  readonly text: string
  /** Where the source says or shows one. */
  readonly title?: string | undefined
  readonly pictures: readonly Picture[]
  readonly losses: readonly Loss[]
}

/** Why a source cannot be imported: one sentence for its owner. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
}
