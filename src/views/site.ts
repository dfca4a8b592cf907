import type { Language } from '../essay/essay.ts'

/** What every page needs to know of the site, whatever it shows. */
export interface Site {
  readonly title: string
  readonly description: string
  readonly lang: Language
  /** Searches that the owner offers. */
  readonly searches: readonly string[]
  /** Paths of the fingerprinted files, such as `/static/style.1a2b3c4d.css`. */
  readonly files: {
    readonly style: string
    readonly htmx: string
    readonly client: string
  }
}
