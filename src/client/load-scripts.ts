/** Milliseconds after which it is not waited any longer: a page in the background is never painted. */
const patience = 3000

/**
 * Fetches scripts once the text has been painted, so that nothing on the line or in the processor
 * stands before it. What does not come is done without.
 */
export function loadScripts(addresses: readonly string[]): void {
  // A second call finds the scripts there.
  const load = (): void => addresses.forEach((address) => void import(address).catch(() => {}))
  setTimeout(load, patience)
  // Of the two entries the one for text is the later.
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) load()
  }).observe({ type: 'paint', buffered: true })
}
