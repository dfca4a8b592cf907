import type { Site } from '../views/site.ts'
import type { BrowserFiles } from './browser-files.ts'
import type { Settings } from './settings.ts'

/** What every page knows of the site: what the owner says, and what the build made. */
export function describeSite(
  settings: Settings,
  groups: Site['groups'],
  book: boolean,
  browser: BrowserFiles,
  deploy: string,
): Site {
  const { overlook: _ofProof, colours: _ofStyle, ...ofPages } = settings
  const { cards: _cards, languages: _languages, plan: _plan, ...ofSite } = ofPages
  return {
    ...ofSite,
    groups,
    book,
    deploy,
    style: browser.style,
    early: browser.early,
    files: browser.addresses,
  }
}
