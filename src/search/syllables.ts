/** The syllables of Mandarin in pinyin, by their first letters; ü is written v, as on a keyboard. */
const finals: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
}

const syllables: ReadonlySet<string> = new Set(
  Object.entries(finals).flatMap(([initial, list]) =>
    list.split(' ').map((final) => initial + final),
  ),
)
/** What a syllable may begin with; i, u and v begin none. */
const initial = /^(?:[zcs]h|[a-hj-tw-z])$/
const longestSyllable = 6

/** One syllable as typed. */
export interface Syllable {
  /** The letters: `yi`, `q`. */
  readonly letters: string
  /** Whether they are a syllable as they stand. */
  readonly whole: boolean
  /** Whether they may also be the beginning of one: an initial, or the last one while typing. */
  readonly open: boolean
}

/** Letters of a query read as pinyin. */
export type Spelling = readonly Syllable[]

/**
 * All ways to read letters as pinyin written out, the fewest syllables first. The last syllable may
 * still lack letters, as the reader has not typed them yet.
 *
 * `spellOut('fangan') // fang'an, fan'gan`; `spellOut('yiq') // yi'q…`; `spellOut('yqfk') // []`
 */
export function spellOut(letters: string): Spelling[] {
  const spellings = divide(letters, (part, last) => {
    if (syllables.has(part)) return { letters: part, whole: true, open: last }
    return last && isOpening(part) ? { letters: part, whole: false, open: true } : undefined
  })
  // One initial is no syllable written out, however long the rest is.
  return spellings.filter((spelling) => spelling.some(({ whole }) => whole))
}

/**
 * All ways to read letters as syllables of which some are only begun, most letters each first.
 *
 * `abbreviate('yipq') // yi'p'q`, `abbreviate('yqfk') // y'q'f'k`
 */
export function abbreviate(letters: string): Spelling[] {
  return divide(letters, (part, last) => {
    if (syllables.has(part)) return { letters: part, whole: true, open: last }
    return initial.test(part) ? { letters: part, whole: false, open: true } : undefined
  })
}

/** Whether a syllable can begin with these letters. */
function isOpening(letters: string): boolean {
  if (initial.test(letters)) return true
  for (const syllable of syllables) if (syllable.startsWith(letters)) return true
  return false
}

function divide(
  letters: string,
  read: (part: string, last: boolean) => Syllable | undefined,
): Spelling[] {
  /** The divisions of each end of the letters, from its start. */
  const tails: Spelling[][] = Array.from({ length: letters.length + 1 }, () => [])
  tails[letters.length] = [[]]
  for (let start = letters.length - 1; start >= 0; start--) {
    const found: Spelling[] = []
    for (let size = Math.min(longestSyllable, letters.length - start); size > 0; size--) {
      const end = start + size
      const syllable = read(letters.slice(start, end), end === letters.length)
      if (!syllable) continue
      for (const tail of tails[end] ?? []) found.push([syllable, ...tail])
    }
    // Few readings are ever meant; the shortest are.
    tails[start] = found.sort((a, b) => a.length - b.length).slice(0, mostReadings)
  }
  return tails[0] ?? []
}

/** Readings kept of the same letters: `xian` has two, and more than a few mean nothing. */
const mostReadings = 4
