import { bookPath, groupListPath } from './paths.ts'
import type { Site } from './site.ts'
import { stringsFor } from './strings.ts'

/** Ways into the essays beside search: tags, authors, years and collections, where there are any. */
export function Browse({ site }: { readonly site: Site }) {
  if (site.groups.length === 0 && !site.book) return null
  const strings = stringsFor(site.lang)
  return (
    <nav class="browse" aria-label={strings.browse}>
      {site.groups.map((kind) => (
        <a href={groupListPath(kind)}>{strings[kind]}</a>
      ))}
      {site.book && (
        <a href={bookPath} download="">
          {strings.wholeBook}
        </a>
      )}
    </nav>
  )
}
