/** The value below which a share of the others lies; NaN of nothing. `quantile([3, 1, 2], 0.5) // 2` */
export function quantile(values: readonly number[], share: number): number {
  const ascending = [...values].sort((a, b) => a - b)
  return ascending[Math.ceil(share * ascending.length) - 1] ?? ascending[0] ?? Number.NaN
}

/** The arithmetic mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
