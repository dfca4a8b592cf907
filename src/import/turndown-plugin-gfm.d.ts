declare module '@joplin/turndown-plugin-gfm' {
  /** Tables, strikethrough and task lists, for a service of Turndown. */
  export const gfm: (service: unknown) => void
}
