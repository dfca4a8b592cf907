import type { Sketch } from './sketch.ts'

/** A section's address. */
export interface Place {
  readonly slug: string
  /** Absent where it is the whole essay. */
  readonly id?: string
}

/**
 * Where a link leads whose section is no longer at its address: `moved` to where its text is now;
 * `gone`, and then to the nearest place that is left, if any; or as the owner has `settled` it.
 */
export interface Lead {
  readonly kind: 'moved' | 'gone' | 'settled'
  readonly to?: Place
}

/** A section that has, or had, a link. */
export interface RecordedSection {
  readonly id: string
  readonly sketch: Sketch
  /** The beginning of its label. */
  readonly label: string
  /** Absent while the section is at its address. */
  readonly lead?: Lead
  /** Line of the file that says so, from 1. */
  readonly line?: number
}

/** An essay that has, or had, an address. */
export interface RecordedEssay {
  readonly slug: string
  /** Earlier slugs, under which its sections had the same ids. */
  readonly was: readonly string[]
  /** Absent while the essay is at its address. */
  readonly lead?: Lead
  /** Those at their address in their order, then the others by their ids. */
  readonly sections: readonly RecordedSection[]
  /** Line of the file that says so, from 1. */
  readonly line?: number
}

/** Every address that the site has given out, ordered by slug. */
export type LinkRecord = readonly RecordedEssay[]
