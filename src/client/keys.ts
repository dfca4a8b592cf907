import { fieldStop, nextStop } from './arrows.ts'
import type { LiveSearch, Parts } from './live-search.ts'

/** `/` goes to the field, arrows walk the results, Esc goes back to the field and then clears it. */
export function startKeys({ form, field, results }: Parts, search: LiveSearch): void {
  document.addEventListener('keydown', (event) => {
    // 229 is what browsers report for a key that the input method takes; Safari says only this
    // of the Enter that ends a composition.
    if (event.isComposing || event.keyCode === 229) {
      // Else Chrome empties the whole search field, where Esc is to give up a spelling.
      if (event.key === 'Escape') event.preventDefault()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const active = document.activeElement
    const among = form.contains(active) || results.contains(active)
    switch (event.key) {
      case '/':
        if (isEditable(active)) return
        search.leavePlace()
        field.focus()
        field.select()
        break
      case 'Escape':
        if (!among) return
        if (active !== field) field.focus()
        else if (field.value === '') leaveField()
        else search.clear()
        break
      case 'ArrowDown':
      case 'ArrowUp': {
        const stops = stopsIn(results)
        if (!among || event.shiftKey || stops.length === 0) return
        const at = stops.findIndex((element) => element.isSameNode(active))
        const stop = nextStop(event.key, at, stops.length)
        if (stop === fieldStop) field.focus()
        else stops[stop]?.focus()
        break
      }
      default:
        return
    }
    event.preventDefault()
  })

  function leaveField(): void {
    field.blur()
    search.clear()
  }
}

/** What the arrows walk: links, and the folds that hold more of them. */
function stopsIn(results: HTMLElement): readonly HTMLElement[] {
  const elements = Array.from(results.querySelectorAll<HTMLElement>('a, summary'))
  return elements.filter((element) => !element.closest('details:not([open]) > :not(summary)'))
}

/** Whether keys that the element gets are for it to write or choose with. */
export function isEditable(element: Element | null): boolean {
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable || element.matches('input, textarea, select'))
  )
}
