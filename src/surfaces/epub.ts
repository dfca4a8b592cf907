import type { Essay } from '../essay/essay.ts'
import { type BookPictures, pictureType } from './book-pictures.ts'
import type { Publication } from './publication.ts'
import { tagUri } from './tag-uri.ts'
import { xhtml } from './xhtml.ts'
import { declaration, element, empty, escapeXml } from './xml.ts'

/** Essays as one book. */
export interface Book {
  /** What the book is known by for good: an absolute address, such as a `tag:` one. */
  readonly id: string
  readonly title: string
  readonly lang: Essay['lang']
  readonly author?: string | undefined
  readonly description?: string | undefined
  readonly licence?: Publication['licence']
  /** Scheme and host that links lead to which leave the book; without it they lead nowhere. */
  readonly origin?: string | undefined
  readonly essays: readonly Essay[]
  /** Those that it holds: of others stands what they show, in words. */
  readonly pictures?: BookPictures
}

/** One essay as a book; `origin` is scheme and host. */
export function essayBook(
  publication: Publication,
  origin: string,
  essay: Essay,
  pictures?: BookPictures,
): Book {
  return {
    id: tagUri(publication, origin, essay.aliases[0] ?? essay.slug),
    title: essay.title,
    lang: essay.lang,
    author: publication.author,
    description: essay.summary,
    licence: publication.licence,
    origin,
    essays: [essay],
    ...(pictures && { pictures }),
  }
}

/** A file of a book: its path in the container, and its text, or a picture's bytes. */
export type BookFile = readonly [path: string, content: string | Uint8Array]

/** A day for books whose essays have none: the format wants one, and a build gives the same bytes. */
const undated = '2000-01-01'

/**
 * The files of an EPUB 3 container, in their order. The first, `mimetype`, must be stored without
 * compression.
 */
export function bookFiles(book: Book): BookFile[] {
  return [
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', container],
    ['book/package.opf', packageDocument(book)],
    ['book/contents.xhtml', contents(book)],
    ['book/style.css', style],
    ...book.essays.map((essay): BookFile => [`book/${fileOf(essay.slug)}`, chapter(book, essay)]),
    ...Array.from(
      book.pictures ?? [],
      ([path, content]): BookFile => [`book/${within(path)}`, content],
    ),
  ]
}

/** Where a book has what a site has at a path. */
const within = (path: string): string => path.slice(1)

const fileOf = (slug: string): string => `essay-${slug}.xhtml`

const container = `${declaration}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

const style = `:lang(zh) p { text-indent: 2em; margin: 0; }
p { margin: 0 0 0.5em; line-height: 1.7; }
h1, h2, h3, h4, h5, h6 { line-height: 1.4; text-indent: 0; }
.facts { text-indent: 0; font-size: 0.875em; margin-bottom: 2em; }
pre { white-space: pre-wrap; }
table { border-collapse: collapse; }
th, td { padding: 0.2em 0.5em; border-bottom: 1px solid; }
img { max-width: 100%; height: auto; }
`

function packageDocument(book: Book): string {
  const { id, title, lang, author, description, licence, essays, pictures = new Map() } = book
  const newest = essays.map(({ date }) => date ?? undated).reduce(later, undated)
  const authors = new Set(essays.flatMap((essay) => essay.author ?? author ?? []))
  const types = 'application/xhtml+xml'
  return [
    declaration,
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${lang}">\n`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n',
    element('dc:identifier', id, { id: 'id' }),
    element('dc:title', nonEmpty(title)),
    element('dc:language', lang),
    ...[...authors].map((name) => element('dc:creator', name)),
    element('dc:description', description || undefined),
    element('dc:rights', licence && [licence.name, licence.url].filter(Boolean).join(', ')),
    element('meta', `${newest}T00:00:00Z`, { property: 'dcterms:modified' }),
    '</metadata>\n<manifest>\n',
    empty('item', {
      id: 'contents',
      href: 'contents.xhtml',
      'media-type': types,
      properties: 'nav',
    }),
    empty('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
    ...essays.map(({ slug }) =>
      empty('item', { id: `essay-${slug}`, href: fileOf(slug), 'media-type': types }),
    ),
    ...Array.from(pictures.keys(), (path, number) =>
      empty('item', {
        id: `picture-${number}`,
        href: within(path),
        'media-type': pictureType(path) ?? '',
      }),
    ),
    '</manifest>\n<spine>\n',
    ...(essays.length > 1 ? [empty('itemref', { idref: 'contents' })] : []),
    ...essays.map(({ slug }) => empty('itemref', { idref: `essay-${slug}` })),
    '</spine>\n</package>\n',
  ].join('')
}

function contents({ title, lang, essays }: Book): string {
  const entries = essays.map((essay) => {
    const link = `<a href="${fileOf(essay.slug)}">${escapeXml(nonEmpty(essay.title))}</a>`
    const sections = essay.sections
      .filter(({ level, label }) => level > 0 && label.trim() !== '')
      .map(
        ({ id, label }) =>
          `<li><a href="${fileOf(essay.slug)}#${id}">${escapeXml(label)}</a></li>\n`,
      )
    const below = sections.length > 0 ? `\n<ol>\n${sections.join('')}</ol>\n` : ''
    return `<li>${link}${below}</li>\n`
  })
  const list = `<ol>\n${entries.join('')}</ol>`
  return page(lang, title, `<nav epub:type="toc">\n<h1>${escapeXml(title)}</h1>\n${list}\n</nav>`)
}

function chapter(book: Book, essay: Essay): string {
  const facts = [essay.author ?? book.author, essay.date].filter(Boolean).join(' · ')
  const ids = new Set(essay.sections.map(({ id }) => id))
  const others = new Map(book.essays.map(({ slug, sections }) => [slug, sections]))
  const leadTo = (address: string): string | undefined => {
    if (address.startsWith('#')) {
      const id = address.slice(1)
      return ids.has(id) || noteIds.test(id) ? address : undefined
    }
    if (!address.startsWith('/')) return URL.canParse(address) ? strict(address) : undefined
    const [, slug = '', id] = /^\/essays\/([a-z0-9-]+)(?:[/#]([\w-]+))?$/.exec(address) ?? []
    const sections = others.get(slug)
    if (sections) {
      return sections.some((section) => section.id === id) ? `${fileOf(slug)}#${id}` : fileOf(slug)
    }
    return book.origin === undefined ? undefined : book.origin + address
  }
  const pictureAt = (address: string) => (book.pictures?.has(address) ? within(address) : undefined)
  const inBook = (html: string) => xhtml(html, leadTo, pictureAt)
  const sections = essay.sections.map(({ id, level, heading, html }) => {
    const name = `h${Math.max(2, level)}`
    const printed = level > 0 ? `<${name}>${inBook(heading)}</${name}>\n` : ''
    return `<section id="${id}">\n${printed}${inBook(html)}\n</section>\n`
  })
  const head = `<h1>${escapeXml(essay.title)}</h1>\n${element('p', facts || undefined, { class: 'facts' })}`
  return page(essay.lang, essay.title, head + sections.join(''))
}

function page(lang: Essay['lang'], title: string, body: string): string {
  return `${declaration}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${lang}" lang="${lang}">
<head>
<title>${escapeXml(nonEmpty(title))}</title>
<link rel="stylesheet" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`
}

/**
 * An address as RFC 3986 has it, where browsers are lenient: `…#a#b` has a second `#`, `…/{a}` braces.
 * It stands in an attribute already.
 */
function strict(address: string): string {
  const [start = '', ...fragments] = address
    .replace(/&(?:quot|lt|gt);|[\s{}|\\^`[\]]/g, (found) =>
      encodeURIComponent(marks[found] ?? found),
    )
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .split('#')
  return fragments.length > 0 ? `${start}#${fragments.join('%23')}` : start
}

const marks: Readonly<Record<string, string>> = { '&quot;': '"', '&lt;': '<', '&gt;': '>' }

/** The format allows no empty title. */
const nonEmpty = (title: string): string => (title.trim() === '' ? '…' : title)

/** Of footnotes, which stand in the same file. */
const noteIds = /^note(?:ref)?\./

const later = (one: string, other: string): string => (one > other ? one : other)
