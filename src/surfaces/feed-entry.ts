import type { Essay, EssaySummary } from '../essay/essay.ts'
import { fullText } from './full-text.ts'

/** Essays in a feed: what a reader who looks in once a season has missed. */
const mostEntries = 20

/**
 * Bytes of HTML in a feed. Markup grows by a tenth as it is escaped, and with that the whole stays
 * under 512 KB, where the stricter feed readers stop.
 */
const mostBytes = 400_000

/** An essay as feeds have it. */
export interface FeedEntry {
  readonly essay: EssaySummary
  /** What the essay is known by: the earliest slug that it is known to have had. */
  readonly name: string
  /** The whole text; left out where the feed would grow too long. */
  readonly html?: string
}

/**
 * The newest essays for the feeds, in the order of the list: at most 20, with 400,000 bytes of text
 * between them. An essay that does not fit is there without its text.
 */
export function feedEntries(essays: readonly Essay[]): FeedEntry[] {
  const encoder = new TextEncoder()
  let left = mostBytes
  return essays.slice(0, mostEntries).map((essay) => {
    const { sections: _sections, aliases, ...summary } = essay
    const entry = { essay: summary, name: aliases[0] ?? essay.slug }
    const html = fullText(essay)
    const bytes = encoder.encode(html).length
    if (bytes > left) return entry
    left -= bytes
    return { ...entry, html }
  })
}
