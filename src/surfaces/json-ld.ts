import type { Essay, Section } from '../essay/essay.ts'
import type { Script } from '../essay/language.ts'
import { essayPath, sectionPath } from '../essay/paths.ts'
import type { Publication } from './publication.ts'

/** A value of JSON-LD, to stand in a page. */
export type JsonLd = Readonly<Record<string, unknown>>

const context = 'https://schema.org'

/**
 * JSON as it may stand in a `<script>` element, whatever is in it: no `<` is left that could end the
 * element or begin a comment.
 */
export function scriptJson(value: JsonLd): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/** The site, and how to search it. */
export function webSite({ title, description, lang }: Publication, origin: string): JsonLd {
  return {
    '@context': context,
    '@type': 'WebSite',
    '@id': `${origin}/#site`,
    url: `${origin}/`,
    name: title,
    description,
    inLanguage: lang,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${origin}/search?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  }
}

/** A step of the way from the front to a page. */
interface Step {
  readonly name: string
  readonly path: string
}

/** The way from the front to a page, which result lists show in place of its address. */
export function breadcrumbs(origin: string, steps: readonly Step[]): JsonLd {
  return { '@context': context, ...crumbList(origin, steps) }
}

function crumbList(origin: string, steps: readonly Step[]): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + path,
    })),
  }
}

/**
 * An essay, or the page of one of its sections: the article, and the way to it; with a script, those
 * of the essay as it is converted to it.
 */
export function article(
  publication: Publication,
  origin: string,
  essay: Essay,
  section?: Section,
  script?: Script,
): JsonLd {
  const { slug, title, lang, summary, tags, date } = essay
  const { licence } = publication
  const author = essay.author ?? publication.author
  const url = origin + essayPath(slug, script)
  const steps = [
    { name: publication.title, path: '/' },
    { name: title, path: essayPath(slug, script) },
    ...(section?.label
      ? [{ name: section.label, path: sectionPath(slug, section.id, '', script) }]
      : []),
  ]
  return {
    '@context': context,
    '@graph': [
      {
        '@type': 'Article',
        '@id': url,
        url,
        mainEntityOfPage: url,
        headline: title,
        inLanguage: lang,
        ...(summary !== '' && { description: summary }),
        ...(author !== undefined && { author: { '@type': 'Person', name: author } }),
        ...(date !== undefined && { datePublished: date }),
        ...(tags.length > 0 && { keywords: tags }),
        ...(licence && { license: licence.url ?? licence.name }),
        isPartOf: { '@type': 'WebSite', '@id': `${origin}/#site`, name: publication.title },
      },
      crumbList(origin, steps),
    ],
  }
}
