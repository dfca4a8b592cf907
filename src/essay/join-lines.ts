import { joinsClosely } from './han.ts'

/** Elements that leave the line as it runs. */
const marks =
  /^<\/?(?:a|abbr|b|cite|code|del|em|i|ins|kbd|mark|q|ruby|s|small|strong|sub|sup|u)[ >]/

/**
 * Takes out the line ends of HTML that would show as a space inside Chinese text,
 * also where an emphasis or a link ends with the line. Code blocks stay as they are.
 *
 * `joinLines('<p>春天\n来了，<em>rain\nand</em>\n雨</p>')` is
 * `'<p>春天来了，<em>rain\nand</em>\n雨</p>'`.
 */
export function joinLines(html: string): string {
  if (!html.includes('\n')) return html
  return html
    .split(/(<pre[\s\S]*?<\/pre>)/)
    .map((part, at) => (at % 2 === 1 ? part : joinProse(part)))
    .join('')
}

function joinProse(html: string): string {
  const parts: string[] = []
  let start = 0
  for (let end = html.indexOf('\n'); end >= 0; end = html.indexOf('\n', end + 1)) {
    if (!joinsClosely(characterBefore(html, end), characterAfter(html, end + 1))) continue
    parts.push(html.slice(start, end))
    start = end + 1
  }
  parts.push(html.slice(start))
  return parts.join('')
}

/** The last character shown before `end`, empty at the edge of a block. */
function characterBefore(html: string, end: number): string {
  let at = end
  while (html[at - 1] === '>') {
    const open = html.lastIndexOf('<', at - 1)
    if (!marks.test(html.slice(open, at))) return ''
    // Of ruby the base counts, not the reading above it.
    if (html.startsWith('</ruby', open))
      return characterAfter(html, html.lastIndexOf('<ruby', open))
    // Of a footnote what is before its number counts.
    at = html.startsWith(']</a></sup>', open - 5) ? html.lastIndexOf('<sup', open) : open
  }
  const last = html.charAt(at - 1)
  return last >= '\uDC00' && last <= '\uDFFF' ? html.slice(at - 2, at) : last
}

/** The first character shown from `start` on, empty at the edge of a block. */
function characterAfter(html: string, start: number): string {
  let at = start
  while (html[at] === '<') {
    const close = html.indexOf('>', at)
    if (!marks.test(html.slice(at, close + 1))) return ''
    at = close + 1
  }
  return String.fromCodePoint(html.codePointAt(at) ?? 0x20)
}
