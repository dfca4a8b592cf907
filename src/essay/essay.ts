import type { Reading } from './reading.ts'

/** The languages that an essay, and the words around it, can be in (BCP 47). */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Language = (typeof languages)[number]

/**
 * A stretch of an essay with a link of its own: the text under one heading, or,
 * in an essay without headings, one paragraph.
 */
export interface Section {
  /** ASCII, starts with a letter, unique in its essay. */
  readonly id: string
  /** Plain text that names the section in contents and results: its heading, or its opening clause. */
  readonly label: string
  /** Heading level, 1 to 6; 0 where the label is not printed above the text. */
  readonly level: number
  /** The heading's inline HTML; empty where `level` is 0. */
  readonly heading: string
  /** The section's safe HTML, without its heading. */
  readonly html: string
  /** The same as plain text, a line for each block, without its heading. */
  readonly text: string
  /** Where the owner reads the text otherwise than its file has it; `html` and `text` are corrected. */
  readonly readings?: readonly Reading[]
  /** Heading and HTML in which each reading leads to the note on it. */
  readonly linked?: Readonly<Pick<Section, 'heading' | 'html'>>
}

/** What lists, neighbours and results say of an essay. */
export interface EssaySummary {
  /** ASCII, unique in the corpus: the essay is at `/essays/:slug`. */
  readonly slug: string
  readonly title: string
  readonly lang: Language
  readonly author?: string
  /** ISO 8601 calendar date, `2020-02-16`. */
  readonly date?: string
  readonly summary: string
  readonly tags: readonly string[]
  /** Length in characters: Han and kana one each, a Latin word one. */
  readonly length: number
}

/** One essay, whole. */
export interface Essay extends EssaySummary {
  /** Earlier slugs, which lead here. */
  readonly aliases: readonly string[]
  readonly sections: readonly Section[]
}

/** An essay with the text that its file had. */
export interface SourcedEssay extends Essay {
  /** The body as Markdown, without front matter. */
  readonly markdown: string
  /** The ids of its sections that the owner wrote. */
  readonly chosenIds: readonly string[]
}
