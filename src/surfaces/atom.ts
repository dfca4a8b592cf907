import { essayPath, markdownPath } from '../essay/paths.ts'
import type { FeedEntry } from './feed-entry.ts'
import { absolute } from './full-text.ts'
import type { Publication } from './publication.ts'
import { tagUri } from './tag-uri.ts'
import { declaration, element, empty } from './xml.ts'

/** Atom needs a time of every entry. An essay without a date sorts below all that have one. */
const undated = '1970-01-01'

/**
 * The Atom feed (RFC 4287), with the essays' full text. `origin` is scheme and host.
 *
 * Ids are `tag:` addresses of the essays' earliest slugs: they stay when an essay, or with
 * `publication.id` the whole site, moves.
 */
export function atomFeed(
  publication: Publication,
  origin: string,
  entries: readonly FeedEntry[],
): string {
  const { title, description, lang, author, licence } = publication
  const updated = entries.map(({ essay }) => essay.date ?? undated).reduce(later, undated)
  return [
    declaration,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">\n`,
    element('id', tagUri(publication, origin, 'feed')),
    element('title', title),
    element('subtitle', description),
    element('updated', timeOf(updated)),
    empty('link', { rel: 'self', type: 'application/atom+xml', href: `${origin}/feed.xml` }),
    empty('link', { rel: 'alternate', type: 'text/html', href: `${origin}/` }),
    person(author ?? title),
    element('icon', `${origin}/favicon.svg`),
    element('rights', licence?.name),
    ...entries.map((entry) => entryElement(publication, origin, entry)),
    '</feed>\n',
  ].join('')
}

function entryElement(publication: Publication, origin: string, entry: FeedEntry): string {
  const { essay, name, html } = entry
  const { licence } = publication
  const url = origin + essayPath(essay.slug)
  return [
    `<entry xml:lang="${essay.lang}">\n`,
    element('id', tagUri(publication, origin, name)),
    element('title', essay.title),
    empty('link', { rel: 'alternate', type: 'text/html', hreflang: essay.lang, href: url }),
    empty('link', {
      rel: 'alternate',
      type: 'text/markdown',
      hreflang: essay.lang,
      href: origin + markdownPath(essay.slug),
    }),
    licence?.url === undefined ? '' : empty('link', { rel: 'license', href: licence.url }),
    element('updated', timeOf(essay.date ?? undated)),
    element('published', essay.date && timeOf(essay.date)),
    essay.author === undefined ? '' : person(essay.author),
    ...essay.tags.map((tag) => empty('category', { term: tag })),
    element('summary', essay.summary || undefined),
    element('content', html && absolute(html, origin, essay.slug), { type: 'html' }),
    '</entry>\n',
  ].join('')
}

const person = (name: string): string => `<author>${element('name', name)}</author>\n`

const timeOf = (date: string): string => `${date}T00:00:00Z`

const later = (one: string, other: string): string => (one > other ? one : other)
