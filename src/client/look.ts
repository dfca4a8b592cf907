import { type Keep, openKeep } from './recent.ts'

/** What a reader has chosen of the page's look; what is absent is as the site has it. */
export type Look = Readonly<Record<string, string>>

/** Where this browser keeps it. */
const key = 'look'
const names = ['theme', 'face', 'size', 'leading']

/** The kept choices; none where the browser keeps nothing, or something else. */
export function readLook(keep: Keep = openKeep()): Look {
  try {
    const kept: unknown = JSON.parse(keep.getItem(key) ?? '')
    // Only strings are ever read of it.
    return typeof kept === 'object' && kept !== null ? (kept as Look) : {}
  } catch {
    return {}
  }
}

/** Keeps the choices, where the browser keeps anything. */
export function keepLook(look: Look, keep: Keep = openKeep()): void {
  try {
    keep.setItem(key, JSON.stringify(look))
  } catch {
    // They hold for this page alone.
  }
}

/** Shows the page that way: the stylesheet reads it on the root, the browser's frame in `theme-color`. */
export function applyLook(look: Look): void {
  const root = document.documentElement
  for (const name of names) root.setAttribute(`data-${name}`, `${look[name] ?? ''}`)
  const { theme } = look
  for (const meta of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]')) {
    const { of = '', media = '' } = meta.dataset
    meta.setAttribute('media', !theme ? media : of === theme ? 'all' : 'not all')
  }
}
