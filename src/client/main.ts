import { startCopying } from './copy-link.ts'
import { startDialogs } from './dialogs.ts'
import { startKeys } from './keys.ts'
import { type Parts, startLiveSearch } from './live-search.ts'
import { startMatches } from './matches.ts'
import { startReadingKeys } from './reading-keys.ts'
import { openKeep } from './recent.ts'
import { startSettings } from './settings.ts'
import { startSuggestions } from './suggest.ts'
import { trustAnswers } from './trusted-html.ts'
import { reachWideTables } from './wide-tables.ts'

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

trustAnswers()
reachWideTables()
startDialogs()
startSettings()
const parts = findParts()
if (parts) {
  startCopying(parts.status)
  startSuggestions(parts, openKeep())
  const matches = startMatches()
  startReadingKeys(
    {
      n: matches && (() => matches.step(1)),
      p: matches && (() => matches.step(-1)),
    },
    parts.page,
  )
  // Without htmx nothing would answer the field, and the form works as it stands.
  if ('htmx' in window) startKeys(parts, startLiveSearch(parts))
}
