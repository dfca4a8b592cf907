import simplifiedToTraditional from 'opencc-js/dict/STCharacters'
import traditionalToSimplified from 'opencc-js/dict/TSCharacters'
import type { Spot } from './finding.ts'

const toSimplified = read(traditionalToSimplified)
const toTraditional = read(simplifiedToTraditional)
/** Characters of one script alone: a form that the other script's character set has is of both. */
const onlyTraditional = outside(toSimplified, table('gb18030', [0xb0, 0xf7], [[0xa1, 0xfe]]))
const onlySimplified = outside(
  toTraditional,
  table(
    'big5',
    [0xa4, 0xf9],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  ),
)
/** A text is of one script with slips where the other has at most this share. */
const slips = 0.2

/**
 * Finds traditional characters in an essay that is simplified otherwise, or the other way round.
 * An essay with much of both quotes one in the other, and is left alone.
 */
export function findMixedScript(lines: readonly string[]): Spot[] {
  const traditional = spots(lines, onlyTraditional, 'a traditional character in simplified text')
  const simplified = spots(lines, onlySimplified, 'a simplified character in traditional text')
  const [few, many] =
    traditional.length < simplified.length ? [traditional, simplified] : [simplified, traditional]
  return few.length <= slips * (few.length + many.length) ? few : []
}

function spots(
  lines: readonly string[],
  forms: ReadonlyMap<string, readonly string[]>,
  why: string,
): Spot[] {
  return lines.flatMap((text, line) => {
    const found: Spot[] = []
    let at = 0
    for (const character of text) {
      const others = forms.get(character)
      if (others !== undefined) {
        // Of several forms the reader of the report must choose.
        const repair = others.length === 1 && others[0] !== undefined ? { repair: others[0] } : {}
        found.push({ line, at, found: character, ...repair, why })
      }
      at += character.length
    }
    return found
  })
}

function read(pairs: string): Map<string, readonly string[]> {
  return new Map(
    pairs.split('|').map((pair) => {
      const [from = '', ...to] = pair.split(' ')
      return [from, to] as const
    }),
  )
}

function outside(forms: ReadonlyMap<string, readonly string[]>, others: ReadonlySet<string>) {
  return new Map([...forms].filter(([form, to]) => !others.has(form) && !to.includes(form)))
}

/** The characters of a standard's rows: GB 2312 is simplified, Big5 traditional. */
function table(
  label: string,
  leads: readonly [number, number],
  trails: readonly (readonly [number, number])[],
): ReadonlySet<string> {
  const bytes: number[] = []
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail++) bytes.push(lead, trail)
    }
  }
  return new Set(new TextDecoder(label).decode(Uint8Array.from(bytes)))
}
