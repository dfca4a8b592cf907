import { arrive } from './arrive.ts'
import { openDialog, startDialogs } from './dialogs.ts'
import { keepOffline } from './keep-offline.ts'
import { startKeys } from './keys.ts'
import { type Parts, startLiveSearch } from './live-search.ts'
import { startMatches } from './matches.ts'
import { startPlace } from './place.ts'
import { startReadingKeys } from './reading-keys.ts'
import { openKeep } from './recent.ts'
import { startSettings } from './settings.ts'
import { startSharing } from './share.ts'
import { startSuggestions } from './suggest.ts'
import { trustAnswers } from './trusted-html.ts'
import { reachWideTables } from './wide-tables.ts'

/** Where the build put htmx. */
declare const HTMX: string

/** The parts of this page, or nothing where it is not one of ours. */
function findParts(): Parts | undefined {
  const field = document.getElementById('query')
  const results = document.getElementById('results')
  const page = document.getElementById('page')
  const status = document.getElementById('status')
  const failure = document.getElementById('failure')
  if (!(field instanceof HTMLInputElement) || !(failure instanceof HTMLTemplateElement)) return
  if (!field.form || !results || !page || !status) return
  return { form: field.form, field, results, page, status, failure }
}

/** Opens the essay beside this one, if there is one. */
function follow(side: 'prev' | 'next'): void {
  document.querySelector<HTMLElement>(`.neighbours [rel=${side}]`)?.click()
}

/** Gives the page all that needs scripts. */
function start(): void {
  trustAnswers()
  keepOffline()
  reachWideTables()
  arrive()
  startDialogs()
  startSettings()
  const parts = findParts()
  if (parts) {
    startSharing(parts.status)
    const keep = openKeep()
    startSuggestions(parts, keep)
    const matches = startMatches()
    const place = startPlace(keep)
    startReadingKeys(
      {
        n: matches && (() => matches.step(1)),
        p: matches && (() => matches.step(-1)),
        j: place && (() => place.step(1)),
        k: place && (() => place.step(-1)),
        t: place && (() => place.toContents()),
        '[': () => follow('prev'),
        ']': () => follow('next'),
        '?': () => openDialog('keys'),
      },
      parts.page,
    )
    // Without htmx nothing would answer the field, and the form works as it stands.
    if ('htmx' in window) startKeys(parts, startLiveSearch(parts))
  }
  // Only now does what needs scripts do something.
  document.documentElement.classList.add('ready')
}

/** Runs once all of the page is there: this script comes as soon as its first part is painted. */
function startWhole(): void {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start)
  else start()
}

// With htmx, or without where it does not come.
import(HTMX).then(startWhole, startWhole)
