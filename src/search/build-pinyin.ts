import { customPinyin, pinyin } from 'pinyin-pro'
import type { Homophones, Syllables } from './files.ts'
import { writeFollowers } from './followers.ts'

/** Size of one letter's file, in characters: beyond it the rarest pairs are left out. */
const fileSize = 96 * 1024

/** Two Han characters that stand together in a text, and in how many sections they do. */
export interface Pair {
  readonly first: string
  readonly second: string
  readonly sections: number
}

/** What pinyin may stand for, by its first letter, and how each character is read. */
export interface Pinyin {
  readonly pinyin: ReadonlyMap<string, Homophones>
  readonly syllables: Syllables
}

// The index holds simplified forms; these words are read as the characters that were folded there.
customPinyin({
  干隆: 'qián lóng',
  干坤: 'qián kūn',
  着作: 'zhù zuò',
  着者: 'zhù zhě',
  名着: 'míng zhù',
  着名: 'zhù míng',
  专着: 'zhuān zhù',
  原着: 'yuán zhù',
  论着: 'lùn zhù',
})

/**
 * Makes the tables by which pinyin becomes Han characters: for each first letter, its syllables,
 * their characters, and what follows each of those in the texts. Every character of the pairs is
 * there, under each reading that it has in one of them.
 *
 * `buildPinyin([{ first: '疫', second: '情', sections: 9 }]).pinyin.get('y') // { yi: { 疫: '3情' } }`
 */
export function buildPinyin(pairs: readonly Pair[]): Pinyin {
  const letters = new Map<string, Map<string, Map<string, Pair[]>>>()
  const charactersOf = (syllable: string): Map<string, Pair[]> => {
    const letter = entry(letters, syllable.charAt(0), () => new Map())
    return entry(letter, syllable, () => new Map())
  }
  for (const pair of pairs) {
    const { first, second } = pair
    const [read, readNext] = pinyin(first + second, options)
    if (isSpelled(readNext)) entry(charactersOf(readNext), second, () => [])
    if (isSpelled(read)) entry(charactersOf(read), first, () => []).push(pair)
  }
  const sorted = [...letters].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    pinyin: new Map(sorted.map(([letter, syllables]) => [letter, tableOf(syllables)])),
    syllables: Object.fromEntries(
      sorted.flatMap(([, syllables]) =>
        [...syllables].map(([syllable, characters]) => [syllable, [...characters.keys()].join('')]),
      ),
    ),
  }
}

const options = { toneType: 'none', type: 'array', v: true } as const

/** A character that the library cannot read stays itself. */
function isSpelled(syllable: string | undefined): syllable is string {
  return syllable !== undefined && /^[a-z]+$/.test(syllable)
}

function tableOf(syllables: ReadonlyMap<string, ReadonlyMap<string, readonly Pair[]>>): Homophones {
  for (let least = 0; ; least++) {
    const table = Object.fromEntries(
      [...syllables]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([syllable, characters]) => [
          syllable,
          Object.fromEntries(
            [...characters]
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([character, pairs]) => [character, writeFollowers(pairs, least)]),
          ),
        ]),
    )
    if (JSON.stringify(table).length <= fileSize || least > mostWeight) return table
  }
}

/** Two to this power are more sections than any corpus has. */
const mostWeight = 35

function entry<K, V>(map: Map<K, V>, key: K, initial: () => V): V {
  const present = map.get(key)
  if (present !== undefined) return present
  const value = initial()
  map.set(key, value)
  return value
}
