/** A line of an owner's file. */
export interface SourceLine {
  readonly text: string
  /** Its number in the file, from 1. */
  readonly number: number
}

/** Whether a line has nothing on it that shows: `isBlank({ text: '　　', number: 1 })` is `true`. */
export function isBlank({ text }: SourceLine): boolean {
  return text.trim() === ''
}
