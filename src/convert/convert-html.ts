import { inlineTags } from '../essay/safe-html.ts'
import type { Convert } from './open-converter.ts'

/** What is to stay as it is written, and the readings of ruby, which are no words. */
const verbatim = new Set('code kbd pre rp rt samp var'.split(' '))
const inline = new Set(inlineTags.filter((name) => !['br', 'img'].includes(name)))
const empty = new Set(['br', 'hr', 'img'])
const token = /<[^>]*>|[^<]+/g

/**
 * Sanitised HTML in another script. Tags and their attributes stay as they are, and so does what is
 * code or in another language. A phrase is read across inline tags: 头<b>发</b> is 頭<b>髮</b>.
 *
 * `convertHtml('<p>头<b>发</b><code>头发</code></p>', toTraditional)`
 * `// '<p>頭<b>髮</b><code>头发</code></p>'`
 */
export function convertHtml(html: string, convert: Convert): string {
  const tokens = html.match(token) ?? []
  const out = [...tokens]
  /** Where the texts of the line stand that is being read. */
  let line: number[] = []
  /** The element that is left alone, and how often it stands in itself. */
  let kept = { name: '', depth: 0 }

  const endLine = () => {
    const texts = convertTexts(
      line.map((index) => tokens[index] ?? ''),
      convert,
    )
    for (const [at, index] of line.entries()) out[index] = texts[at] ?? ''
    line = []
  }

  for (const [index, source] of tokens.entries()) {
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z\d]*)/.exec(source) ?? []
    if (kept.depth > 0) {
      if (name === kept.name) kept.depth += slash ? -1 : 1
    } else if (!source.startsWith('<')) {
      line.push(index)
    } else if (!slash && !empty.has(name) && isKept(name, source)) {
      // Ruby's readings stand beside a word, and do not end it.
      if (name !== 'rt' && name !== 'rp') endLine()
      kept = { name, depth: 1 }
    } else if (!inline.has(name)) {
      endLine()
    }
  }
  endLine()
  return out.join('')
}

function isKept(name: string, tag: string): boolean {
  const lang = / lang="([^"]*)"/.exec(tag)?.[1]
  return verbatim.has(name) || (lang !== undefined && !/^zh\b/i.test(lang))
}

/** Where there are none, a character is one unit of its text. */
const surrogate = /[\ud800-\udfff]/

/** Converts texts as one, so that words are seen whole, where each can be told apart again. */
function convertTexts(texts: readonly string[], convert: Convert): readonly string[] {
  if (texts.length <= 1) return texts.map(convert)
  const joined = texts.join('')
  const converted = convert(joined)
  if (converted === joined) return texts
  if (converted.length === joined.length && !surrogate.test(joined) && !surrogate.test(converted)) {
    let end = 0
    return texts.map(({ length }) => {
      end += length
      return converted.slice(end - length, end)
    })
  }
  const characters = Array.from(converted)
  const lengths = texts.map((text) => Array.from(text).length)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  if (characters.length !== total) return texts.map(convert)
  let end = 0
  return lengths.map((length) => {
    end += length
    return characters.slice(end - length, end).join('')
  })
}
