import { fold } from './fold.ts'
import { findPhrase, mergeMatches } from './match.ts'
import type { Phrase } from './query.ts'

/** Tags that may stand inside a word; any other ends it. */
const inlineTag =
  /^<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|rb|ruby|s|samp|small|span|strong|sub|sup|u|var|wbr)\b/i
const token =
  /<!--[\s\S]*?-->|<rt\b[^>]*>[\s\S]*?<\/rt>|<[^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w*);|[^<&]|[<&]/giu
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

/**
 * Wraps what the phrases match in `<mark>`, in HTML of our own making: sanitised, with `>` in
 * attributes written as an entity. A match that crosses tags is marked piece by piece; what stands
 * in tags and in ruby's readings is left alone.
 *
 * `markHtml('<p>战“<b>疫</b>”</p>', [{ text: '战疫', exact: false }])`
 * `// '<p><mark>战“</mark><b><mark>疫</mark></b>”</p>'`
 */
export function markHtml(html: string, phrases: readonly Phrase[]): string {
  if (phrases.length === 0) return html
  const tokens = html.match(token) ?? []
  let text = ''
  /** Which token each UTF-16 unit of `text` came from. */
  const sources: number[] = []
  for (const [index, source] of tokens.entries()) {
    const shown = shownText(source)
    text += shown
    for (let unit = 0; unit < shown.length; unit++) sources.push(index)
  }
  const folded = fold(text)
  const matches = mergeMatches(phrases.flatMap((phrase) => findPhrase(folded, phrase)))
  const marked = new Set<number>()
  for (const { start, end } of matches) {
    for (let unit = start; unit < end; unit++) marked.add(sources[unit] ?? -1)
  }
  return writeMarks(tokens, marked)
}

function writeMarks(tokens: readonly string[], marked: ReadonlySet<number>): string {
  let out = ''
  let open = false
  for (const [index, source] of tokens.entries()) {
    const inside = marked.has(index) && !isTag(source)
    if (inside !== open) out += inside ? '<mark>' : '</mark>'
    open = inside
    out += source
  }
  return open ? `${out}</mark>` : out
}

function isTag(source: string): boolean {
  return source.length > 1 && source.startsWith('<')
}

/** What a token contributes to the text: nothing for an inline tag, a line's end for a block's. */
function shownText(source: string): string {
  if (isTag(source))
    return inlineTag.test(source) || /^<rt\b|^<rp\b|^<\/rp\b/i.test(source) ? '' : '\n'
  if (source.length === 1 || !source.startsWith('&')) return source
  const name = source.slice(1, -1)
  if (!name.startsWith('#')) return entities[name] ?? ' '
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}
