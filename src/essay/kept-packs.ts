import type { Pack } from './pack.ts'

/** Packs that stay open, by their paths. */
export interface KeptPacks {
  /** Bytes that are kept. */
  readonly size: () => number
  readonly get: (path: string) => Pack | undefined
  readonly keep: (path: string, pack: Pack) => void
}

/**
 * Keeps packs, those that were asked for last, in as many bytes. A pack alone that is larger is kept
 * until the next one comes.
 */
export function keepPacks(most: number): KeptPacks {
  /** In the order in which they were asked for. */
  const kept = new Map<string, Pack>()
  let size = 0

  function take(path: string): Pack | undefined {
    const pack = kept.get(path)
    if (pack) size -= pack.size
    kept.delete(path)
    return pack
  }

  function keep(path: string, pack: Pack): void {
    take(path)
    kept.set(path, pack)
    size += pack.size
    for (const oldest of kept.keys()) {
      if (size <= most || kept.size === 1) break
      take(oldest)
    }
  }

  return {
    size: () => size,
    get(path) {
      const pack = take(path)
      if (pack) keep(path, pack)
      return pack
    },
    keep,
  }
}
