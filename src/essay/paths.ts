import type { GroupKind } from './groups.ts'
import type { Script } from './language.ts'

/**
 * Where a page says that what a link pointed to is gone, hidden from those who did not follow such
 * a link: the page is the same for all. No section has an id like it.
 */
export const goneAnchor = '-gone'

/** The list of all essays; pages count from 1. */
export const homePath = (page = 1): string => (page > 1 ? `/pages/${page}` : '/')

/** What browsers keep for when there is no network. */
export const offlinePath = '/pages/offline'

/**
 * Where an essay is read whole; with a script, converted to it.
 *
 * @example essayPath('rain', 'zh-Hant') // '/zh-Hant/essays/rain'
 */
export const essayPath = (slug: string, script?: Script): string =>
  `${script ? `/${script}` : ''}/essays/${slug}`

/** The text of an essay as a Markdown file. */
export const markdownPath = (slug: string): string => `${essayPath(slug)}.md`

/**
 * The lasting link of one section; with a query, its matches are marked there; with a script, it is
 * converted to it.
 */
export function sectionPath(slug: string, section: string, query = '', script?: Script): string {
  const path = `${essayPath(slug, script)}/${section}`
  return query === '' ? path : `${path}?q=${encodeURIComponent(query)}#${section}`
}

/** The address of a page as a QR code: `qrPath('/essays/rain') // '/qr/essays/rain'`. */
export const qrPath = (path: string): string => `/qr${path}`

/**
 * How to cite an essay or one of its sections, as a page, or as a file to download.
 *
 * @example citationPath('rain', 'two', 'bib') // '/cite/rain/two.bib'
 */
export function citationPath(slug: string, section?: string, ending?: 'bib' | 'ris'): string {
  const path = section === undefined ? `/cite/${slug}` : `/cite/${slug}/${section}`
  return ending === undefined ? path : `${path}.${ending}`
}

/** All groups of a kind: all tags, all authors. */
export const groupListPath = (kind: GroupKind, page = 1): string =>
  page > 1 ? `/${kind}?page=${page}` : `/${kind}`

/**
 * The essays of one group.
 *
 * @example groupPath('tags', '雨') // '/tags/%E9%9B%A8'
 */
export function groupPath(kind: GroupKind, name: string, page = 1): string {
  const path = `/${kind}/${encodeURIComponent(name.toWellFormed())}`
  return page > 1 ? `${path}?page=${page}` : path
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

/** All essays as one book. */
export const bookPath = '/books/all.epub'

/** A collection as a book. */
export const collectionBookPath = (slug: string): string => `/books/collections/${slug}.epub`

/** One essay as a book. */
export const essayBookPath = (slug: string): string => `${essayPath(slug)}.epub`
