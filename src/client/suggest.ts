import { searchPath } from '../views/paths.ts'
import { forget, type Keep, readRecent, remember } from './recent.ts'

/** The parts of the search field that suggestions work on. */
interface Parts {
  readonly form: HTMLFormElement
  readonly field: HTMLInputElement
  readonly results: HTMLElement
}

/** Offers earlier searches and the owner's words under an empty field that has the focus. */
export function startSuggestions({ form, field, results }: Parts, keep: Keep): void {
  const panel = document.getElementById('suggestions')
  const recent = document.getElementById('recent')
  const list = recent?.querySelector('ul')
  const button = recent?.querySelector('button')
  if (!panel || !recent || !list || !button) return

  function update(): void {
    if (!panel || !recent || !list) return
    const queries = readRecent(keep)
    recent.hidden = queries.length === 0
    list.replaceChildren(...queries.map(itemFor))
    const offers = panel.querySelector('a') !== null
    const inside = form.contains(document.activeElement)
    panel.hidden = !(offers && inside && field.value === '')
  }

  form.addEventListener('focusin', update)
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) {
      panel.hidden = true
    }
  })
  field.addEventListener('input', update)
  button.addEventListener('click', () => {
    forget(keep)
    update()
    field.focus()
  })

  // A search is remembered when it has led somewhere, not at every letter on the way.
  form.addEventListener('submit', () => remember(keep, field.value))
  results.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) remember(keep, field.value)
  })
}

function itemFor(query: string): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = searchPath(query)
  link.textContent = query
  item.append(link)
  return item
}
