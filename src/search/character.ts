/** What a character is to the search: see `characterKind`. */
export type CharacterKind = 'cjk' | 'word' | 'silent' | 'space' | 'break'

const cjk =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー]/u
const word = /[\p{L}\p{N}\p{M}]/u

/**
 * Marks that stand inside words in Chinese prose (战“疫”, 《红楼梦》研究, 弗朗索瓦·基佐) and the
 * invisible ones: a reader does not type them, so the search does not see them.
 */
const silent = /["'`“”‘’„‟‚‛「」『』﹁﹂﹃﹄《》〈〉«»‹›·‧・\p{Cf}\p{Mn}\p{Me}]/u
const space = /[^\S\n\r\u2028\u2029]/u

/** Kinds told so far, by code point: texts use few characters, many times over. */
const known = new Map<string, CharacterKind>()
/** No text of any length may make `known` grow past this. */
const mostKnown = 20_000

/**
 * Sorts one character: `cjk` is written without spaces between words, `word` is a letter or digit
 * of any other script, `silent` is passed over, `space` parts words, `break` ends a clause.
 *
 * `characterKind('疫') // 'cjk'`, `characterKind('“') // 'silent'`, `characterKind('，') // 'break'`
 */
export function characterKind(character: string): CharacterKind {
  const code = character.charCodeAt(0)
  if (code >= 0x4e00 && code <= 0x9fff) return 'cjk'
  const told = known.get(character)
  if (told) return told
  const kind = tell(character)
  if (known.size < mostKnown) known.set(character, kind)
  return kind
}

function tell(character: string): CharacterKind {
  if (silent.test(character)) return 'silent'
  if (cjk.test(character)) return 'cjk'
  if (word.test(character)) return 'word'
  return space.test(character) ? 'space' : 'break'
}
