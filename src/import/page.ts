import { parse } from 'parse5'
import { type Matter, readMatter } from './matter.ts'
import { attribute, type Element, elementsIn, textOf } from './tree.ts'

/** A page of HTML, parsed: what its head says, and its body. */
export interface Page {
  readonly matter: Matter
  readonly body: Element
}

const authors = new Set(['author', 'dc.creator', 'article:author'])
const dates = new Set(['date', 'dcterms.date', 'dc.date', 'article:published_time'])

/** Reads a page as browsers do. */
export function readPage(html: string): Page {
  const elements = [...elementsIn(parse(html))]
  const metas = elements.filter(({ tagName }) => tagName === 'meta')
  const saying = (names: ReadonlySet<string>) =>
    metas
      .filter((meta) =>
        names.has((attribute(meta, 'name') ?? attribute(meta, 'property') ?? '').toLowerCase()),
      )
      .map((meta) => attribute(meta, 'content') ?? '')
  const named = (name: string) => elements.find(({ tagName }) => tagName === name)
  const root = named('html')
  const title = named('title')
  const body = named('body')
  // A parser of HTML gives every page a body, unless it has a frameset.
  if (body === undefined) throw new Error('a page without a body')
  return {
    matter: readMatter({
      title: title && textOf(title),
      authors: saying(authors),
      date: saying(dates)[0],
      lang: root && (attribute(root, 'lang') ?? attribute(root, 'xml:lang')),
    }),
    body,
  }
}

/** XHTML so that a parser of HTML reads it alike: `<a id="x"/>` ends where it begins. */
export function fromXhtml(xhtml: string): string {
  const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i
  return xhtml
    .replace(/^\ufeff?\s*<\?xml[^>]*>/, '')
    .replace(/<([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/gi, (whole, name: string, rest: string) =>
      voids.test(name) ? whole : `<${name}${rest}></${name}>`,
    )
}
