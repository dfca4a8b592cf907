/**
 * Puts the section that the page was opened at under the window's upper edge: a browser that gives
 * it the focus by itself puts it in the middle. Leaves a fragment, marked words, and the place of
 * who comes back, alone.
 */
export function arrive(): void {
  const section = document.querySelector<HTMLElement>('.prose .open')
  const [entry] = performance.getEntriesByType('navigation')
  if (!section || location.hash || !(entry instanceof PerformanceNavigationTiming)) return
  if (entry.type !== 'navigate' || entry.name.includes(':~:')) return
  // With the focus taken, the browser does not move to it once more.
  section.focus({ preventScroll: true })
  section.scrollIntoView()
}
