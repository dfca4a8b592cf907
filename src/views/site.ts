import type { GroupKind } from '../essay/groups.ts'
import type { Publication } from '../surfaces/publication.ts'

/** What every page needs to know of the site, whatever it shows. */
export interface Site extends Publication {
  /** Scheme and host of the site's own address; where there is none, that of each request. */
  readonly origin?: string | undefined
  /** The ways in which its essays are grouped. */
  readonly groups: readonly GroupKind[]
  /** What is counted, without a word of who did it. */
  readonly analytics: 'off' | 'searches'
  /** Whether all essays are offered as one book. */
  readonly book: boolean
  /** Searches that the owner offers. */
  readonly searches: readonly string[]
  /** Names what was built, by the checksum of all its files: `1f0c…`, sixteen digits. */
  readonly deploy: string
  /** Whether pages that depend on nothing but the essays are rendered by the build. */
  readonly prerender: boolean
  /** The stylesheet, which stands in every page: its text, and its hash as a policy names it. */
  readonly style: { readonly text: string; readonly hash: string }
  /** Script that runs before the first paint, and fetches the others: its text, and its hash as a policy names it. */
  readonly early: { readonly text: string; readonly hash: string }
  /** Paths of the fingerprinted files, such as `/static/client.1a2b3c4d.js`. */
  readonly files: {
    readonly htmx: string
    readonly client: string
  }
}
