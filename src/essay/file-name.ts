import { isCalendarDate } from './calendar-date.ts'

/** What the name of a file says of the essay in it. */
export interface FileName {
  /** The name without its folder, its ending and a date before it. */
  readonly stem: string
  /** The date before it, ISO 8601. */
  readonly date?: string
  /** The ending in lower case, with its dot; empty where there is none. */
  readonly ending: string
}

/**
 * Reads the name of an essay's file: `readFileName('notes/2020-02-16-rain.md')`
 * is `{ stem: 'rain', date: '2020-02-16', ending: '.md' }`.
 */
export function readFileName(path: string): FileName {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 ? name.slice(dot).toLowerCase() : ''
  const whole = dot > 0 ? name.slice(0, dot) : name
  const date = whole.slice(0, 10)
  if (!isCalendarDate(date)) return { stem: whole, ending }
  return { stem: whole.slice(10).replace(/^[-_ ]+/, '') || whole, date, ending }
}
