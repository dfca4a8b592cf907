import { createHash } from 'node:crypto'
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Elements that pages and essays are made of. */
const elements = new Set(
  `#document html head body title meta link style script template main header footer nav article section
  div span p a h1 h2 h3 h4 h5 h6 ul ol li dl dt dd form label input button svg path circle rect mark code
  pre blockquote em strong b i u s del ins sub sup small abbr cite q kbd samp var dfn time ruby rb rt rp rtc
  table caption thead tbody tfoot tr th td col colgroup figure figcaption img picture source details summary
  fieldset legend hr br wbr bdo bdi select option output dialog audio video track`.split(/\s+/),
)
const loads = new Set(['href', 'src', 'action', 'formaction', 'xlink:href'])

/**
 * What a browser would run or be led astray by in a page, as a browser reads it; nothing if all is
 * well. A script in the page is well where the page's policy knows it by its hash.
 */
export function dangersIn(html: string, policy = ''): readonly string[] {
  const found: string[] = []
  const walk = (node: Tree.Node): void => {
    if ('tagName' in node) found.push(...dangersOf(node, policy))
    if ('content' in node) walk(node.content)
    if ('childNodes' in node) for (const child of node.childNodes) walk(child)
  }
  walk(/^\s*<!doctype/i.test(html) ? parse(html) : parseFragment(html))
  return found
}

function dangersOf({ tagName, attrs, childNodes }: Tree.Element, policy: string): string[] {
  const found = elements.has(tagName) ? [] : [`<${tagName}>`]
  const given = new Map(attrs.map(({ name, value }) => [name, value]))
  if (tagName === 'script' && given.get('type') !== 'application/ld+json') {
    const own = given.get('src')?.startsWith('/static/') && childNodes.length === 0
    if (!own && !policy.includes(hashOf(childNodes))) found.push('a script')
  }
  for (const [name, value] of given) {
    const address = value.replaceAll(/[\p{Cc}\s]/gu, '').toLowerCase()
    if (/^on|^style$|^srcdoc$/.test(name)) found.push(`${tagName} ${name}`)
    if (/[^\w:.-]/.test(name)) found.push(`an attribute called ${name}`)
    if (loads.has(name) && /^(?:javascript|vbscript|data:text)/.test(address)) {
      found.push(`${tagName} ${name}=${value}`)
    }
  }
  return found
}

/** As a policy names it: https://www.w3.org/TR/CSP3/#grammardef-hash-source. */
function hashOf(nodes: readonly Tree.ChildNode[]): string {
  const text = nodes.map((node) => ('value' in node ? node.value : '')).join('')
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** What an element with an id says in an attribute, as a browser reads it. */
export function attributeOf(html: string, id: string, name: string): string | undefined {
  let found: string | undefined
  const walk = (node: Tree.Node): void => {
    if ('attrs' in node && node.attrs.some((each) => each.name === 'id' && each.value === id)) {
      found = node.attrs.find((each) => each.name === name)?.value
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child)
  }
  walk(parse(html))
  return found
}
