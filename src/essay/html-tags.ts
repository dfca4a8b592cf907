/** A tag as it stands in raw HTML. */
export interface Tag {
  /** In lower case. */
  readonly name: string
  readonly closing: boolean
  /** Where it begins and ends in the text. */
  readonly start: number
  readonly end: number
}

/**
 * The tags of raw HTML, in order: `tagsOf('<b>x</b>')` are `b` from 0 to 3 and
 * the closing `b` from 4 to 8. Comments and declarations are none.
 */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = []
  const shape = /(\/?)([a-z][a-z0-9-]*)(?=[\s/>])/iy
  let start = html.indexOf('<')
  while (start >= 0) {
    const comment = html.startsWith('<!--', start)
    const end = comment ? html.indexOf('-->', start) : html.indexOf('>', start)
    if (end < 0) break
    shape.lastIndex = start + 1
    const [, slash = '', name] = shape.exec(html) ?? []
    if (name !== undefined) {
      tags.push({ name: name.toLowerCase(), closing: slash !== '', start, end: end + 1 })
    }
    start = html.indexOf('<', name === undefined && !comment ? start + 1 : end)
  }
  return tags
}
