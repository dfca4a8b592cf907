import sanitizeHtml from 'sanitize-html'
import type { Language } from './essay.ts'
import { joinLines } from './join-lines.ts'

/** Elements of an essay that stand inside a line. */
export const inlineTags: readonly string[] =
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small strong sub sup u var'.split(
    ' ',
  )
const blockTags =
  'blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  )

/** Elements that go with all that is in them: without the element it makes no sense. */
export const embeddedTags: ReadonlySet<string> = new Set(
  'audio canvas iframe math noembed noframes noscript object option plaintext script select style svg template textarea title video xmp'.split(
    ' ',
  ),
)

/** Elements that an essay may hold. */
export const allowedTags: ReadonlySet<string> = new Set([...inlineTags, ...blockTags])

const inlineImage = /^data:image\/(?:avif|gif|jpeg|png|webp);base64,/i
const alignments = ['align-left', 'align-center', 'align-right']

type Attributes = sanitizeHtml.Attributes

/** Alignment as a class, since a strict policy forbids `style`. */
function cell(tagName: string, { style = '', align = '', ...rest }: Attributes) {
  const side = /^(?:text-align:\s*)?(left|center|right)\s*;?$/.exec((style || align).trim())?.[1]
  const attribs: Attributes = side === undefined ? rest : { ...rest, class: `align-${side}` }
  return { tagName, attribs }
}

function link(tagName: string, all: Attributes) {
  const attribs = withoutOtherIds(all)
  const external = /^(?:https?:)?\/\//i.test(attribs.href ?? '')
  return { tagName, attribs: external ? { ...attribs, rel: 'noopener' } : attribs }
}

/** The ids of footnotes and of references to them: no others, since a section's is the site's own. */
const noteId = /^note(?:ref)?\.[\d.]+$/

function withoutOtherIds(attribs: Attributes): Attributes {
  const { id = '', ...rest } = attribs
  return noteId.test(id) ? attribs : rest
}

function item(tagName: string, attribs: Attributes) {
  return { tagName, attribs: withoutOtherIds(attribs) }
}

function image(tagName: string, { src = '', alt = '', ...rest }: Attributes) {
  const safe = /^data:/i.test(src.trim()) && !inlineImage.test(src) ? '' : src
  return { tagName, attribs: { src: safe, alt, ...rest, loading: 'lazy', decoding: 'async' } }
}

const options: sanitizeHtml.IOptions = {
  allowedTags: [...allowedTags],
  allowedAttributes: {
    '*': ['lang', 'dir'],
    a: ['href', 'title', 'rel', 'id', { name: 'role', values: ['doc-noteref', 'doc-backlink'] }],
    abbr: ['title'],
    details: ['open'],
    img: ['src', 'alt', 'title', 'width', 'height', 'loading', 'decoding'],
    li: ['value', 'id'],
    ol: ['start', 'reversed', 'type'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
  },
  allowedClasses: { code: ['language-*'], ol: ['notes'], td: alignments, th: alignments },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: ['http', 'https', 'data'] },
  nonTextTags: [...embeddedTags],
  parseStyleAttributes: false,
  // The page's only h1 is the essay's title.
  transformTags: { a: link, li: item, img: image, td: cell, th: cell, h1: 'h2' },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
}
const inlineOptions: sanitizeHtml.IOptions = { ...options, allowedTags: [...inlineTags] }

/** Names what leads from a footnote to where it is referred to. */
const wayBack: Readonly<Record<Language, string>> = {
  'zh-Hans': '回到正文中的注 #',
  'zh-Hant': '回到正文中的註 #',
  en: 'Back to note # in the text',
}

const linkWithText = /<a href="(https?:[^"]*)"([^>]*)>([^<]*)(?=<\/a>)/g

/**
 * The HTML of a section without anything that could run, frame, or restyle the
 * page. Tables and code blocks, which scroll by themselves where they are wide,
 * can be reached by keyboard; a footnote's ways back say where they lead; a link whose text is its
 * address says so, since on paper that stands behind all others.
 *
 * `safeHtml('<p onclick="x()">雨<script>x()</script></p>', 'zh-Hans')` is `'<p>雨</p>'`.
 */
export function safeHtml(html: string, lang: Language): string {
  const label = lang === 'en' ? 'Table' : '表格'
  const back = wayBack[lang]
  return joinLines(sanitizeHtml(html, options))
    .replace(
      /<table(?=[ >])/g,
      `<div class="table" role="group" aria-label="${label}" tabindex="0">$&`,
    )
    .replaceAll('</table>', '</table></div>')
    .replace(/<pre(?=[ >])/g, '<pre tabindex="0"')
    .replace(linkWithText, (found, href: string, rest: string, text: string) =>
      spelling(href) === spelling(text)
        ? `<a href="${href}"${rest} class="spelled">${text}`
        : found,
    )
    .replace(/ href="#noteref\.([\d.]+)"(?= role="doc-backlink")/g, (found, number: string) => {
      return `${found} aria-label="${back.replace('#', number)}"`
    })
    .trim()
}

/** An address as people write it: 雨 and not `%E9%9B%A8`. */
function spelling(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** The same for the inside of a heading: `safeInlineHtml('雨<div>停</div>')` is `'雨停'`. */
export function safeInlineHtml(html: string): string {
  return joinLines(sanitizeHtml(html, inlineOptions)).trim()
}
