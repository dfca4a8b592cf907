/** What may be logged: never what a reader typed, or where they are. */
export type Logged = Readonly<Record<string, string | number | boolean | undefined>>

/** Writes one line of JSON, for the platform's log to search. */
export function log(level: 'info' | 'error', event: string, fields: Logged = {}): void {
  console[level](JSON.stringify({ event, ...fields }))
}
