import type { Language } from '../essay/essay.ts'

/** What every page needs to know of the site, whatever it shows. */
export interface Site {
  readonly title: string
  readonly description: string
  readonly lang: Language
  /** Searches that the owner offers. */
  readonly searches: readonly string[]
  /** Names what was built, by the checksum of all its files: `1f0c…`, sixteen digits. */
  readonly deploy: string
  /** The stylesheet, which stands in every page: its text, and its hash as a policy names it. */
  readonly style: { readonly text: string; readonly hash: string }
  /** Paths of the fingerprinted files, such as `/static/client.1a2b3c4d.js`. */
  readonly files: {
    readonly htmx: string
    readonly client: string
  }
}
