// Types of the events that htmx raises.
import type {} from 'htmx.org'
import { searchPath } from '../views/paths.ts'
import { entryFor, queryIn } from './address.ts'
import { type Settling, settle } from './settle.ts'

/** The parts of a page that live search works on. */
export interface Parts {
  readonly form: HTMLFormElement
  readonly field: HTMLInputElement
  readonly results: HTMLElement
  readonly page: HTMLElement
  readonly status: HTMLElement
  readonly failure: HTMLTemplateElement
}

/** What the keyboard does to the search. */
export interface LiveSearch {
  /** Remembers how far the reader has read, before the field takes them to the top. */
  leavePlace(): void
  /** Empties the field and brings the page back as it was left. */
  clear(): void
}

/** Shows results in place of the page as the reader types, and the page again when done. */
export function startLiveSearch(parts: Parts): LiveSearch {
  const { form, field, results, page, status, failure } = parts
  const atResults = queryIn(location) !== undefined
  const home = atResults ? undefined : location.pathname + location.search
  const siteName = document.querySelector('.name .title')?.textContent ?? ''
  const pageTitle = atResults ? siteName : document.title
  /** The event that asked for the answer we wait for, or have: any other answer is stale. */
  let asked: Event | undefined
  let query = field.value.trim()
  let shown = page.hidden ? query : undefined
  let place: number | undefined

  const settling: Settling = settle(
    () => field.value,
    (text) => (text === '' ? leave() : ask(text)),
  )

  function ask(text: string): void {
    query = text
    asked = new CustomEvent('search:settled')
    field.dispatchEvent(asked)
  }

  function show(): void {
    place ??= scrollY
    page.hidden = true
    const said = results.querySelectorAll('.count, .note')
    status.textContent = Array.from(said, (line) => line.textContent).join(' ')
  }

  function answer(): void {
    const answered = results.querySelector<HTMLElement>('[data-query]')?.dataset
    shown = answered?.query ?? query
    show()
    const { move, path } = entryFor(location, shown)
    if (move === 'push') {
      // The page's own entry: we put the reader back in place, since the page grows back too late
      // for the browser to do it.
      history.scrollRestoration = 'manual'
      history.pushState(null, '', path)
      history.scrollRestoration = 'auto'
    } else if (move === 'replace') {
      history.replaceState(null, '', path)
    }
    document.title = `${answered?.title} · ${siteName}`
  }

  function fail(): void {
    shown = undefined
    results.replaceChildren(failure.content.cloneNode(true))
    results.querySelector('.retry')?.setAttribute('href', searchPath(query))
    show()
  }

  function hide(): void {
    asked = undefined
    shown = undefined
    field.dispatchEvent(new Event('htmx:abort'))
    if (page.hidden) {
      results.replaceChildren()
      page.hidden = false
      document.title = pageTitle
      status.textContent = ''
    }
    if (place !== undefined) scrollTo({ top: place, behavior: 'instant' })
    place = undefined
    history.scrollRestoration = 'auto'
  }

  function leave(): void {
    hide()
    if (queryIn(location) === undefined) return
    if (home === undefined) history.replaceState(null, '', searchPath(''))
    else history.back()
  }

  function travel(): void {
    const wanted = queryIn(location)
    if (wanted !== undefined) {
      if (wanted === shown || (wanted === '' && shown === undefined)) return
      field.value = wanted
      settling.insist()
    } else if (location.pathname + location.search !== home) {
      // The entry is of a page that this document, which was loaded as results, does not hold.
      location.reload()
    } else {
      if (page.hidden) {
        field.value = field.defaultValue
        settling.rest(field.value)
      }
      hide()
    }
  }

  field.addEventListener('input', (event) =>
    settling.typed(event instanceof InputEvent && event.isComposing),
  )
  field.addEventListener('compositionend', () => settling.committed())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    settling.insist()
    // Puts the keyboard of a phone away.
    if (matchMedia('(pointer: coarse)').matches) field.blur()
  })
  // The choice to search this essay alone.
  form.addEventListener('change', (event) => {
    if (event.target !== field && field.value.trim() !== '') settling.insist()
  })
  results.addEventListener('click', (event) => {
    if (!(event.target instanceof Element && event.target.closest('.retry'))) return
    event.preventDefault()
    settling.insist()
  })
  field.addEventListener('htmx:before:swap', (event) => {
    const { sourceEvent, response } = event.detail.ctx
    // Asked too often, the site says so in place of results.
    const answered = response !== undefined && (response.status < 400 || response.status === 429)
    if (sourceEvent === asked && answered) return
    event.preventDefault()
    if (sourceEvent === asked) fail()
  })
  field.addEventListener('htmx:after:swap', answer)
  field.addEventListener('htmx:error', (event) => {
    if (event.detail.ctx?.sourceEvent === asked) fail()
  })
  addEventListener('popstate', travel)

  // What was typed before this script came.
  if (field.value !== field.defaultValue) {
    settling.rest(field.defaultValue)
    settling.typed(false)
  }

  return {
    leavePlace() {
      if (!page.hidden) place = scrollY
    },
    clear() {
      field.value = ''
      settling.rest('')
      leave()
    },
  }
}
