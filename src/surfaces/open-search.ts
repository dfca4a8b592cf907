import type { Publication } from './publication.ts'
import { declaration, element, empty } from './xml.ts'

/** The format's own limits (OpenSearch 1.1, draft 6): characters of each name. */
const longestShortName = 16
const longestDescription = 1024

/** Tells a browser how its address bar searches the site; `origin` is scheme and host. */
export function openSearch({ title, description, lang }: Publication, origin: string): string {
  const short = cut(title, longestShortName)
  return [
    declaration,
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n',
    element('ShortName', short),
    element('Description', cut(description, longestDescription)),
    element('Language', lang),
    element('InputEncoding', 'UTF-8'),
    element('OutputEncoding', 'UTF-8'),
    element('Image', `${origin}/favicon.svg`, { type: 'image/svg+xml' }),
    empty('Url', { type: 'text/html', template: `${origin}/search?q={searchTerms}` }),
    empty('Url', {
      type: 'application/opensearchdescription+xml',
      rel: 'self',
      template: `${origin}/opensearch.xml`,
    }),
    '</OpenSearchDescription>\n',
  ].join('')
}

function cut(text: string, longest: number): string {
  const characters = Array.from(text)
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text
}
