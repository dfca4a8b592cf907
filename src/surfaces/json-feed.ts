import { essayPath } from '../essay/paths.ts'
import type { FeedEntry } from './feed-entry.ts'
import { absolute } from './full-text.ts'
import type { Publication } from './publication.ts'
import { tagUri } from './tag-uri.ts'

/** The same as the Atom feed, as JSON Feed 1.1 (jsonfeed.org); `origin` is scheme and host. */
export function jsonFeed(
  publication: Publication,
  origin: string,
  entries: readonly FeedEntry[],
): string {
  const { title, description, lang, author } = publication
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: title.toWellFormed(),
    description: description.toWellFormed(),
    language: lang,
    home_page_url: `${origin}/`,
    feed_url: `${origin}/feed.json`,
    icon: `${origin}/favicon.svg`,
    authors: [{ name: author ?? title }],
    items: entries.map((entry) => itemOf(publication, origin, entry)),
  })
}

function itemOf(publication: Publication, origin: string, { essay, name, html }: FeedEntry) {
  const { slug, title, lang, author, date, summary, tags } = essay
  return {
    id: tagUri(publication, origin, name),
    url: origin + essayPath(slug),
    title: title.toWellFormed(),
    language: lang,
    ...(summary !== '' && { summary }),
    ...(html === undefined
      ? // An item has content of some kind.
        { content_text: summary || title }
      : { content_html: absolute(html, origin, slug) }),
    ...(date !== undefined && { date_published: `${date}T00:00:00Z` }),
    ...(author !== undefined && { authors: [{ name: author }] }),
    ...(tags.length > 0 && { tags }),
  }
}
