/** Every way in which a file can fail. */
export const faultKinds = [
  'missing',
  'throws',
  'hangs',
  'stalls',
  'answers 500',
  'is cut off',
  'is garbled',
  'is of another deploy',
] as const

/** What happens to the files with such paths. */
export interface Fault {
  /** A regular expression for paths. */
  readonly path: string
  readonly kind: (typeof faultKinds)[number]
  /** How many of the reads fail, from 0 to 1: all where it is not said. */
  readonly share?: number
  /** How many reads of each file fail in this request before it is read: all where it is not said. */
  readonly times?: number
}
