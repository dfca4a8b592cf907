import { isEditable } from './keys.ts'

/** What each key does, by the character that it writes. */
export type Actions = Readonly<Record<string, (() => void) | undefined>>

/**
 * Single keys for readers: none acts while an input method composes, while something is filled in,
 * with a modifier held, over an open dialog, or while results stand in the text's place.
 */
export function startReadingKeys(actions: Actions, page: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const taken =
      event.defaultPrevented ||
      event.isComposing ||
      event.keyCode === 229 ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isEditable(document.activeElement) ||
      document.querySelector('dialog[open]')
    const act = taken || page.hidden ? undefined : actions[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
}
