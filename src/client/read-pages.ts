const page = /^(?:\/zh-Han[st])?\/essays\/[a-z0-9-]+(?:\/[A-Za-z][\w-]*)?$/
const section = /^((?:\/zh-Han[st])?\/essays\/[a-z0-9-]+)\/([A-Za-z][\w-]*)$/

/** Whether an address is of a page to keep: an essay, one of its sections, or the front, without marks. */
export function isRead({ pathname, search }: URL): boolean {
  return search === '' && (pathname === '/' || page.test(pathname))
}

/**
 * The essay of a section's path; nothing for any other.
 *
 * `essayOf('/essays/rain/two') // { path: '/essays/rain', section: 'two' }`
 */
export function essayOf(
  pathname: string,
): { readonly path: string; readonly section: string } | undefined {
  const [, path, id] = section.exec(pathname) ?? []
  return path !== undefined && id !== undefined ? { path, section: id } : undefined
}

/**
 * The fingerprinted files that a page names, scripts and pictures. In its text a quotation mark is
 * written as an entity, so what an essay says of such files is none.
 *
 * `fingerprinted('<img src="/pictures/0a1b.png">') // ['/pictures/0a1b.png']`
 */
export function fingerprinted(html: string): readonly string[] {
  const named = html.matchAll(/"(\/(?:static|pictures)\/[^"]*)/g)
  return [...new Set(Array.from(named, ([, path = '']) => path))]
}

/** Whether a path is of a file whose content never changes. */
export function isFingerprinted(path: string): boolean {
  return /^\/(?:static|pictures)\//.test(path)
}
