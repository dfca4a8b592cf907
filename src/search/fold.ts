import { type CharacterKind, characterKind } from './character.ts'
import { baseCode, baseForm } from './variants.ts'

/** A text as the search sees it, and where each of its characters came from. */
export interface Folded {
  /** The text as it was. */
  readonly original: string
  /**
   * Lower case, half width, simplified, without accents or quotes; a `,` stands for each stretch of punctuation
   * and a space for each stretch of white space, but for that between Han and Latin, which goes.
   */
  readonly text: string
  /** For each UTF-16 unit of `text`, the index in the original where its source starts… */
  readonly starts: readonly number[]
  /** …and where it ends. */
  readonly ends: readonly number[]
}

/** A base character with the marks that combine with it: the least that can be folded alone. */
const cluster = /\P{M}\p{M}*|\p{M}+/suy
const latinAccents = /(\p{Script=Latin})\p{Mn}+/gu

/**
 * Folds a text for comparing, the same way for essays and queries.
 *
 * `fold('戰“疫”，ＡＩ 时代').text // '战疫,ai时代'`
 */
export function fold(original: string): Folded {
  /** UTF-16 units of the folded text: strings that grow by a character cost ten times as much. */
  const units: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  /** Kind of the last character written; a break before the first is not worth a character. */
  let last: CharacterKind | undefined
  let gap: 'none' | 'space' | 'break' = 'none'
  let gapStart = 0

  const unit = (code: number, start: number, end: number): void => {
    units.push(code)
    starts.push(start)
    ends.push(end)
  }
  const write = (character: string, kind: CharacterKind, start: number, end: number): void => {
    if (kind === 'silent') return
    if (kind === 'space' || kind === 'break') {
      if (gap === 'none') gapStart = start
      if (gap !== 'break') gap = kind
      return
    }
    const parted = gap === 'break' || (gap === 'space' && last === kind)
    if (parted && last !== undefined) {
      // A sign such as ㈱ holds both the gap and the character after it.
      unit(gap === 'break' ? comma : blank, gapStart, gapStart === start ? end : start)
    }
    for (let at = 0; at < character.length; at++) unit(character.charCodeAt(at), start, end)
    last = kind
    gap = 'none'
  }

  let end = 0
  for (let start = 0; start < original.length; start = end) {
    end = clusterEnd(original, start)
    const base = end === start + 1 ? baseCode(original.charCodeAt(start)) : undefined
    if (base !== undefined && last === 'cjk' && gap === 'none') {
      unit(base, start, end)
      continue
    }
    for (const character of foldCluster(original.slice(start, end))) {
      write(character, characterKind(character), start, end)
    }
  }
  return { original, text: textOf(units), starts, ends }
}

const [comma, blank] = [',', ' '].map((character) => character.charCodeAt(0)) as [number, number]
/** Arguments that every engine takes at once. */
const mostArguments = 4096

function textOf(units: readonly number[]): string {
  let text = ''
  for (let at = 0; at < units.length; at += mostArguments) {
    text += String.fromCharCode(...units.slice(at, at + mostArguments))
  }
  return text
}

/** Where the cluster that starts here ends. Most characters stand alone, and are told at a glance. */
function clusterEnd(text: string, start: number): number {
  if (isLone(text.charCodeAt(start)) && isLone(text.charCodeAt(start + 1) || 0)) return start + 1
  cluster.lastIndex = start
  return start + (cluster.exec(text)?.[0].length ?? 1)
}

/** What single characters were folded to: texts use few of them, many times over. */
const folded = new Map<string, string>()
/** No text of any length may make `folded` grow past this. */
const mostFolded = 20_000

function foldCluster(source: string): string {
  if (source.length > 1) return foldAny(source)
  const known = folded.get(source)
  if (known !== undefined) return known
  const found = foldAny(source)
  if (folded.size < mostFolded) folded.set(source, found)
  return found
}

function foldAny(source: string): string {
  // Lower-casing can part a letter from a mark (İ), and a compatibility form can hold capitals
  // (㎆), so compose, lower, take the accents off, and compose what is left.
  const lower = source.normalize('NFKC').toLowerCase().normalize('NFD')
  const plain = lower.replace(latinAccents, '$1').normalize('NFKC')
  return Array.from(plain, baseForm).join('')
}

/** ASCII, the common ideographs, and the marks between them: no mark that combines, and no half of a pair. */
function isLone(code: number): boolean {
  return (
    code < 0x80 ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3000 && code <= 0x3020) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    (code >= 0x2010 && code <= 0x2027)
  )
}
