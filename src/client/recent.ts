/** Where this browser keeps what was searched for. Nothing of it is ever sent. */
const key = 'searches'
/** How many searches are kept. */
const most = 8

/** What a browser keeps for a site, or what stands in for it in tests. */
export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The browser's own storage; where it may not be used, one that keeps nothing. */
export function openKeep(): Keep {
  try {
    return localStorage
  } catch {
    return { getItem: () => null, setItem() {}, removeItem() {} }
  }
}

/** The latest searches, last first. Nothing where the browser keeps nothing, or something else. */
export function readRecent(keep: Keep): readonly string[] {
  try {
    const kept: unknown = JSON.parse(keep.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : []
  } catch {
    return []
  }
}

/** Puts a search first. Of searches that only differ in length, as when typing goes on, it alone stays. */
export function remember(keep: Keep, query: string): void {
  const typed = query.trim()
  if (typed === '') return
  const others = readRecent(keep).filter((other) => !typed.startsWith(other))
  try {
    keep.setItem(key, JSON.stringify([typed, ...others].slice(0, most)))
  } catch {
    // A browser in private mode may keep nothing: then there is nothing to offer.
  }
}

/** Forgets all searches. */
export function forget(keep: Keep): void {
  try {
    keep.removeItem(key)
  } catch {
    // The browser keeps nothing, so there is nothing to forget.
  }
}
