/** Where an essay is read whole. */
export const essayPath = (slug: string): string => `/essays/${slug}`

/** The text of an essay as a Markdown file. */
export const markdownPath = (slug: string): string => `${essayPath(slug)}.md`

/** The lasting link of one section; with a query, its matches are marked there. */
export function sectionPath(slug: string, section: string, query = ''): string {
  const path = `/essays/${slug}/${section}`
  return query === '' ? path : `${path}?q=${encodeURIComponent(query)}#${section}`
}

/**
 * The results of a query, from the hit at `offset`.
 *
 * @example searchPath('海', 20) // '/search?q=%E6%B5%B7&offset=20'
 */
export function searchPath(query: string, offset = 0): string {
  const path = query === '' ? '/search' : `/search?q=${encodeURIComponent(query)}`
  return offset > 0 ? `${path}&offset=${offset}` : path
}
