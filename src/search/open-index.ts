import { LRUCache } from 'lru-cache'
import type { Files } from '../essay/files.ts'
import {
  type Block,
  type Followers,
  type IndexedSection,
  indexPaths,
  type Manifest,
  type Postings,
  type Range,
} from './files.ts'
import { sectionsIn, writeFollowers } from './followers.ts'
import { openPinyin, type PinyinTables } from './open-pinyin.ts'
import { lastAtMost, rangesOf, rangesThrough } from './range-bounds.ts'
import { isPrefix, pairOf, termOf } from './terms.ts'

/** Files kept parsed between queries: at some 64 KB each, well below an isolate's 128 MB. */
const keptRanges = 128
const keptBlocks = 128
/** Ranges read, at most, to look through the words that begin with one letter. */
const mostWordRanges = 4
/** The same for what follows one character: in a range come the pairs of several. */
const mostFollowerRanges = 2

/** The counts that every query needs. */
export interface Counts {
  readonly manifest: Manifest
  readonly lengths: Uint16Array
}

/** What was read, and whether something could not be. */
export interface Read<T> {
  readonly value: T
  readonly partial: boolean
}

/** A built index, read file by file as queries ask for it. */
export interface Index extends PinyinTables {
  /** Throws where the index itself cannot be read. */
  readonly counts: () => Promise<Counts>
  /** The postings of these terms, and of those that complete them. */
  readonly postings: (terms: readonly string[]) => Promise<Read<ReadonlyMap<string, Postings>>>
  /** The words of letters and digits that begin so, with their postings; those read first if many. */
  readonly words: (beginning: string) => Promise<Read<ReadonlyMap<string, Postings>>>
  /** What follows a Han character in the texts. */
  readonly followers: (character: string) => Promise<Followers>
  /** These sections, in the order asked; `undefined` where one could not be read. */
  readonly sections: (
    numbers: readonly number[],
  ) => Promise<readonly (IndexedSection | undefined)[]>
}

/**
 * Opens an index over its files. Only what has arrived is kept: in Workers a request may not wait
 * for another's read.
 */
export function openIndex(files: Files): Index {
  let kept: Counts | undefined
  const ranges = new LRUCache<number, Range>({ max: keptRanges })
  const blocks = new LRUCache<number, Block>({ max: keptBlocks })

  async function counts(): Promise<Counts> {
    if (kept) return kept
    const [manifest, lengths] = await Promise.all([
      files.json(indexPaths.manifest),
      files.bytes(indexPaths.lengths),
    ])
    if (!manifest || !lengths) throw new Error('search: the index is missing')
    // Our own build wrote the file: its shape is the one that it was given.
    kept = { manifest: manifest as Manifest, lengths: new Uint16Array(lengths) }
    return kept
  }

  async function postings(terms: readonly string[]): Promise<Read<Map<string, Postings>>> {
    const { manifest } = await counts()
    const needed = new Set(terms.flatMap((term) => rangesOf(manifest.ranges, term)))
    const read = await readAll(needed, ranges, indexPaths.range, files)
    const found = new Map<string, Postings>()
    for (const term of terms) {
      for (const number of rangesOf(manifest.ranges, term)) {
        for (const [key, value] of matching(read.get(number) ?? {}, term)) found.set(key, value)
      }
    }
    return { value: found, partial: read.size < needed.size }
  }

  async function sections(
    numbers: readonly number[],
  ): Promise<readonly (IndexedSection | undefined)[]> {
    const { manifest } = await counts()
    const blockOf = (section: number): number => lastAtMost(manifest.blocks, section)
    const read = await readAll(new Set(numbers.map(blockOf)), blocks, indexPaths.block, files)
    return numbers.map((section) => {
      const number = blockOf(section)
      return read.get(number)?.[section - (manifest.blocks[number] ?? 0)]
    })
  }

  async function words(beginning: string): Promise<Read<Map<string, Postings>>> {
    const { manifest } = await counts()
    const term = termOf(beginning)
    const needed = new Set(rangesThrough(manifest.ranges, term).slice(0, mostWordRanges))
    const read = await readAll(needed, ranges, indexPaths.range, files)
    const entries = [...read.values()].flatMap((range) => Object.entries(range))
    return {
      value: new Map(entries.filter(([key]) => key.startsWith(term))),
      partial: read.size < needed.size,
    }
  }

  async function followers(character: string): Promise<Followers> {
    const { manifest } = await counts()
    const beginning = termOf(character)
    const needed = new Set(rangesThrough(manifest.ranges, beginning).slice(0, mostFollowerRanges))
    const read = await readAll(needed, ranges, indexPaths.range, files)
    return writeFollowers(
      [...read.values()]
        .flatMap((range) => Object.entries(range))
        .flatMap(([term, postings]) => {
          const [first, second] = pairOf(term) ?? []
          return first === character && second ? [{ second, sections: sectionsIn(postings) }] : []
        }),
    )
  }

  return { counts, postings, words, followers, sections, ...openPinyin(files) }
}

/** Reads what is not kept yet, all at once; what cannot be read is left out. */
async function readAll<T extends object>(
  numbers: ReadonlySet<number>,
  kept: LRUCache<number, T>,
  path: (number: number) => string,
  files: Files,
): Promise<ReadonlyMap<number, T>> {
  const found = new Map<number, T>()
  await Promise.all(
    [...numbers].map(async (number) => {
      try {
        // Our own build wrote the file: its shape is the one that it was given.
        const value = kept.get(number) ?? ((await files.json(path(number))) as T | undefined)
        if (!value) throw new Error('no such file')
        kept.set(number, value)
        found.set(number, value)
      } catch (error) {
        console.error(`search: ${path(number)} could not be read`, error)
      }
    }),
  )
  return found
}

function matching(range: Range, term: string): [string, Postings][] {
  if (isPrefix(term)) return Object.entries(range).filter(([key]) => key.startsWith(term))
  const postings = range[term]
  return postings ? [[term, postings]] : []
}
