import type { Keep } from './recent.ts'

/** Where this browser keeps how far essays were read: their slugs and sections, the last one first. */
const key = 'places'
/** Of how many essays. */
const most = 50

function readAll(keep: Keep): readonly (readonly unknown[])[] {
  try {
    const kept: unknown = JSON.parse(keep.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((entry) => Array.isArray(entry)) : []
  } catch {
    return []
  }
}

/** The section where the reader of an essay stopped, if they did. */
export function readPlace(keep: Keep, slug: string): string | undefined {
  const section = readAll(keep).find(([other]) => other === slug)?.[1]
  return typeof section === 'string' ? section : undefined
}

/** Keeps the section that an essay was read up to; without one, that it was read to its end. */
export function keepPlace(keep: Keep, slug: string, section?: string): void {
  const others = readAll(keep).filter(([other]) => other !== slug)
  const all = section === undefined ? others : [[slug, section], ...others]
  try {
    keep.setItem(key, JSON.stringify(all.slice(0, most)))
  } catch {
    // The browser keeps nothing: then there is nothing to go on from.
  }
}
