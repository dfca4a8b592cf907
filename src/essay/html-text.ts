/** Elements that stand inside a line; every other starts one of its own. */
const inline = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q ruby rt rp s samp small span strong sub sup td th time u var wbr'.split(
    ' ',
  ),
)
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The characters that sanitised HTML writes as entities: `decodeEntities('a &lt; b')` is `'a < b'`. */
export function decodeEntities(html: string): string {
  return html.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '')
}

/** Text as HTML: `escapeHtml('a < b')` is `'a &lt; b'`. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * What a reader sees of sanitised HTML, as plain text with a line for each
 * paragraph, list item, table row and line of code. Cells are parted by a space;
 * an image is its alternative text; the readings of ruby, and what leads to footnotes and back, are
 * left out, so that a phrase with a note in it stays whole.
 *
 * `htmlText('<p>雨<ruby>停<rt>tíng</rt></ruby>了</p><ul><li>a</li></ul>')` is `'雨停了\na'`.
 */
export function htmlText(html: string): string {
  const lines: string[] = []
  let line = ''
  let code = 0
  let reading = 0
  const endLine = () => {
    const whole = code > 0 ? line.trimEnd() : line.trim()
    if (whole.trim() !== '') lines.push(whole)
    line = ''
  }
  const add = (text: string) => {
    if (reading > 0 || text === '') return
    if (code > 0) {
      const [first = '', ...rest] = text.split('\n')
      line += first
      for (const next of rest) {
        endLine()
        line = next
      }
      return
    }
    const flat = text.replace(/[ \t\n]+/g, ' ')
    line += line === '' || line.endsWith(' ') ? flat.trimStart() : flat
  }
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    add(decodeEntities(html.slice(at, open < 0 ? html.length : open)))
    if (open < 0) break
    // Sanitised attributes hold no `>`, so the next one ends the tag.
    const close = html.indexOf('>', open)
    const tag = html.slice(open + 1, close)
    at = close + 1
    const closing = tag.startsWith('/')
    const name = /^\/?([a-z0-9]*)/.exec(tag)?.[1] ?? ''
    // Such a link holds a number or an arrow alone.
    if (name === 'a' && tag.includes(' role="doc-')) at = Math.max(at, html.indexOf('</a>', at))
    else if (name === 'rt' || name === 'rp') reading += closing ? -1 : 1
    else if (name === 'img') add(decodeEntities(/ alt="([^"]*)"/.exec(tag)?.[1] ?? ''))
    else if (name === 'br' || name === 'td' || name === 'th') add(' ')
    else if (!inline.has(name)) {
      endLine()
      if (name === 'pre') code += closing ? -1 : 1
    }
  }
  endLine()
  return lines.join('\n')
}
