import { type CharacterKind, characterKind } from './character.ts'
import { baseForm } from './variants.ts'

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
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  /** Kind of the last character written; a break before the first is not worth a character. */
  let last: CharacterKind | undefined
  let gap: 'none' | 'space' | 'break' = 'none'
  let gapStart = 0

  const write = (character: string, start: number, end: number): void => {
    text += character
    for (let unit = 0; unit < character.length; unit++) {
      starts.push(start)
      ends.push(end)
    }
  }

  let end = 0
  for (let start = 0; start < original.length; start = end) {
    end = clusterEnd(original, start)
    for (const character of foldCluster(original.slice(start, end))) {
      const kind = characterKind(character)
      if (kind === 'silent') continue
      if (kind === 'space' || kind === 'break') {
        if (gap === 'none') gapStart = start
        if (gap !== 'break') gap = kind
        continue
      }
      const parted = gap === 'break' || (gap === 'space' && last === kind)
      if (parted && last !== undefined) {
        // A sign such as ㈱ holds both the gap and the character after it.
        write(gap === 'break' ? ',' : ' ', gapStart, gapStart === start ? end : start)
      }
      write(character, start, end)
      last = kind
      gap = 'none'
    }
  }
  return { original, text, starts, ends }
}

/** Where the cluster that starts here ends. Most characters stand alone, and are told at a glance. */
function clusterEnd(text: string, start: number): number {
  if (isPlain(text.charCodeAt(start)) && isPlain(text.charCodeAt(start + 1) || 0)) return start + 1
  cluster.lastIndex = start
  return start + (cluster.exec(text)?.[0].length ?? 1)
}

function foldCluster(source: string): string {
  const code = source.charCodeAt(0)
  if (source.length === 1 && isPlain(code)) {
    return code < 0x80 ? source.toLowerCase() : baseForm(source)
  }
  // Lower-casing can part a letter from a mark (İ), and a compatibility form can hold capitals
  // (㎆), so compose, lower, take the accents off, and compose what is left.
  const lower = source.normalize('NFKC').toLowerCase().normalize('NFD')
  const plain = lower.replace(latinAccents, '$1').normalize('NFKC')
  return Array.from(plain, baseForm).join('')
}

/** ASCII and the common ideographs: no marks, and no other forms than capitals. */
function isPlain(code: number): boolean {
  return code < 0x80 || (code >= 0x4e00 && code <= 0x9fff)
}
