import { fold } from './fold.ts'
import { findPhrase, mergeMatches } from './match.ts'
import type { Phrase } from './query.ts'

/** Tags that may stand inside a word; any other ends it. */
const inlineTag =
  /^<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|rb|ruby|s|samp|small|span|strong|sub|sup|u|var|wbr)\b/i
const token =
  /<!--[\s\S]*?-->|<rt\b[^>]*>[\s\S]*?<\/rt>|<a\b[^>]* role="doc-[^>]*>[\s\S]*?<\/a>|<[^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w*);|[^<&]|[<&]/giu
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

/** What a match begins with; an essay's own `<mark>` has no class. */
const first = '<mark class="match">'
const rest = '<mark class="match rest">'

/**
 * Wraps what the phrases match in `<mark class="match">`, in HTML of our own making: sanitised, with
 * `>` in attributes written as an entity. A match that crosses tags is marked piece by piece, all
 * but its first with `rest`; what stands in tags, in ruby's readings and in what leads
 * to footnotes and back is left alone.
 *
 * `markHtml('<p>疫<b>情</b></p>', [{ text: '疫情', exact: false }])`
 * `// '<p><mark class="match">疫</mark><b><mark class="match rest">情</mark></b></p>'`
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
  /** Which match each marked token is part of. */
  const marked = new Map<number, number>()
  for (const [match, { start, end }] of matches.entries()) {
    for (let unit = start; unit < end; unit++) marked.set(sources[unit] ?? -1, match)
  }
  return writeMarks(tokens, marked)
}

/** How many matches stand marked in HTML that `markHtml` wrote. */
export function countMatches(html: string): number {
  return html.split(first).length - 1
}

function writeMarks(tokens: readonly string[], marked: ReadonlyMap<number, number>): string {
  let out = ''
  let open = false
  let last: number | undefined
  for (const [index, source] of tokens.entries()) {
    const match = isTag(source) ? undefined : marked.get(index)
    const inside = match !== undefined
    if (inside !== open) out += inside ? (match === last ? rest : first) : '</mark>'
    if (inside) last = match
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
