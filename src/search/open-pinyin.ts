import type { Files } from '../essay/files.ts'
import { type Homophones, indexPaths, type Syllables } from './files.ts'
import type { Trace } from './trace.ts'

/** What pinyin stands for in the texts, read as queries ask for it. */
export interface PinyinTables {
  /** The syllables of each Han character of the texts. */
  readonly syllables: () => Promise<ReadonlyMap<string, readonly string[]>>
  /** What each of these first letters of pinyin may stand for; a letter without any is left out. */
  readonly pinyin: (letters: ReadonlySet<string>) => Promise<ReadonlyMap<string, Homophones>>
}

/** The tables that have been read. */
export interface KeptTables {
  syllables?: ReadonlyMap<string, readonly string[]>
  readonly homophones: Map<string, Homophones>
}

/** Opens the tables over their files. Where one cannot be read, nothing is read as pinyin by it. */
export function openPinyin(files: Files, trace: Trace, kept: KeptTables): PinyinTables {
  const { homophones } = kept

  async function syllables(): Promise<ReadonlyMap<string, readonly string[]>> {
    if (kept.syllables) return kept.syllables
    const file = await files.json(indexPaths.syllables).catch(() => undefined)
    const found = new Map<string, string[]>()
    // Our own build wrote the file: its shape is the one that it was given.
    for (const [syllable, characters] of Object.entries((file ?? {}) as Syllables)) {
      for (const character of characters) {
        found.set(character, [...(found.get(character) ?? []), syllable])
      }
    }
    if (file) kept.syllables = found
    return found
  }

  async function pinyin(letters: ReadonlySet<string>): Promise<Map<string, Homophones>> {
    const found = new Map<string, Homophones>()
    await Promise.all(
      [...letters].map(async (letter) => {
        trace.asked.add(indexPaths.pinyin(letter))
        const table =
          homophones.get(letter) ??
          (await files.json(indexPaths.pinyin(letter)).catch(() => undefined))
        if (!table) return
        // Our own build wrote the file: its shape is the one that it was given.
        homophones.set(letter, table as Homophones)
        found.set(letter, table as Homophones)
      }),
    )
    return found
  }

  return { syllables, pinyin }
}
