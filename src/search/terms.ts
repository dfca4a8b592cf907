import { characterKind } from './character.ts'

/** 64 ASCII characters in code order, so that encoded terms sort as the characters they stand for. */
const digits = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
/** Stands before a term of letters and digits: no encoded Han character starts with it. */
const wordPrefix = '~'
/** Longer words are cut on both sides: they are addresses and keys, not words. */
const longestWord = 40

/** A stretch of folded text of one kind: CJK characters, or the letters of one word. */
interface Run {
  readonly kind: 'cjk' | 'word'
  readonly characters: readonly string[]
}

/**
 * The terms that a folded text is found by: each CJK character, each two that stand together, and
 * each word.
 *
 * `indexTerms('防疫,ai') // 防, 疫, 防疫, ~ai — the CJK ones as termOf writes them`
 */
export function indexTerms(folded: string): string[] {
  return runs(folded).flatMap(({ kind, characters }) => {
    if (kind === 'word') return [wordTerm(characters)]
    const single = characters.map(encodeCharacter)
    return [...single, ...pairs(single)]
  })
}

/**
 * The parts of a folded query that a text must have: pairs where a run has them, the character
 * itself where it stands alone. Their terms are among `indexTerms` of any text with the query.
 *
 * `queryParts('疫情防,ai') // ['疫情', '情防', 'ai']`
 */
export function queryParts(folded: string): string[] {
  return runs(folded).flatMap(({ kind, characters }) => {
    if (kind === 'word') return [characters.join('')]
    return characters.length > 1 ? pairs(characters) : characters
  })
}

/** The term that a part of a query is found by. */
export function termOf(part: string): string {
  const characters = [...part]
  const ofWord = characterKind(characters[0] ?? '') === 'word'
  return ofWord ? wordTerm(characters) : characters.map(encodeCharacter).join('')
}

/**
 * The two characters of a pair's term, or none where it is a single character or a word.
 *
 * `pairOf(termOf('疫情')) // ['疫', '情']`
 */
export function pairOf(term: string): readonly [string, string] | undefined {
  if (term.length !== 6 || /^[~/]/.test(term)) return undefined
  return [decodeCharacter(term.slice(0, 3)), decodeCharacter(term.slice(3))]
}

/** Stands before a slug: no digit of an encoded character. */
const scopePrefix = '/'

/** The term under which an essay's own sections are kept: not their postings, but their numbers. */
export function scopeTerm(slug: string): string {
  return scopePrefix + slug
}

/** Whether a term is a word of letters or digits. */
export function isWord(term: string): boolean {
  return term.startsWith(wordPrefix)
}

/** Whether a term is the start of a word long enough to complete: `~prog` finds `~programme`. */
export function isPrefix(term: string): boolean {
  return isWord(term) && term.length > wordPrefix.length + 1
}

function runs(folded: string): Run[] {
  const found: { kind: 'cjk' | 'word'; characters: string[] }[] = []
  let open: (typeof found)[number] | undefined
  for (const character of folded) {
    const kind = characterKind(character)
    if (kind !== 'cjk' && kind !== 'word') {
      open = undefined
    } else if (open?.kind === kind) {
      open.characters.push(character)
    } else {
      open = { kind, characters: [character] }
      found.push(open)
    }
  }
  return found
}

function wordTerm(characters: readonly string[]): string {
  return wordPrefix + characters.slice(0, longestWord).join('')
}

function pairs(characters: readonly string[]): string[] {
  return characters.slice(1).map((second, index) => `${characters[index]}${second}`)
}

/** Three ASCII characters for a code point: 64³ is just past the last ideographic plane, U+3FFFF. */
function encodeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `${digits[code >> 12]}${digits[(code >> 6) & 63]}${digits[code & 63]}`
}

function decodeCharacter(encoded: string): string {
  return String.fromCodePoint(
    [...encoded].reduce((code, digit) => code * 64 + digits.indexOf(digit), 0),
  )
}
