/** Stands for the search field, above the first result. */
export const fieldStop = -1

/**
 * Where an arrow leads among `count` results: from the field down to the first, no further than
 * the last, and from the first back up to the field.
 *
 * @param at the result that has the focus, from 0, or `fieldStop`
 */
export function nextStop(key: 'ArrowDown' | 'ArrowUp', at: number, count: number): number {
  const next = key === 'ArrowDown' ? at + 1 : at - 1
  return Math.max(fieldStop, Math.min(next, count - 1))
}
