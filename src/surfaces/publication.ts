import type { Language } from '../essay/essay.ts'

/** The terms that the texts are given away under. */
export interface Licence {
  /** As readers know it: `CC BY 4.0`. */
  readonly name: string
  /** Its full text, where it has an address. */
  readonly url?: string | undefined
}

/** What a site says of itself to programs that list or follow it. */
export interface Publication {
  readonly title: string
  readonly description: string
  readonly lang: Language
  /** Who writes the essays that name no author. */
  readonly author?: string | undefined
  readonly licence?: Licence | undefined
  /**
   * Authority and date of the `tag:` addresses (RFC 4151) that essays are known by: `example.com,2024`.
   * It stays when the site moves, so that no feed reader takes old essays for new ones.
   */
  readonly id?: string | undefined
}
