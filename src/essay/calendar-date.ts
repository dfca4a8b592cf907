const shapes = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日$/,
]

/**
 * Whether `written` is an ISO 8601 date of a day that there is:
 * `isCalendarDate('2024-02-29')` is `true`, `isCalendarDate('2023-02-29')` is `false`.
 */
export function isCalendarDate(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false
  const day = new Date(`${written}T00:00:00Z`)
  // An engine may carry 30 February over into March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written)
}

/**
 * The ISO 8601 date of a line that states a day and nothing else, or `undefined`:
 * `readDate('2020年2月16日')` and `readDate('2020/2/16')` are `'2020-02-16'`.
 */
export function readDate(line: string): string | undefined {
  for (const shape of shapes) {
    const [found, year, month = '', day = ''] = shape.exec(line) ?? []
    if (found === undefined) continue
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return isCalendarDate(iso) ? iso : undefined
  }
  return undefined
}
