import type { Files } from '../essay/files.ts'
import { type KeptPacks, keepPacks } from '../essay/kept-packs.ts'
import { openPack, type Pack } from '../essay/pack.ts'
import { type Followers, type IndexedSection, indexPaths, type Manifest } from './files.ts'
import { writeFollowers } from './followers.ts'
import { type KeptTables, openPinyin, type PinyinTables } from './open-pinyin.ts'
import { type Postings, sectionsIn } from './postings.ts'
import { lastAtMost, rangesOf, rangesThrough } from './range-bounds.ts'
import type { Counts } from './rank.ts'
import { isPrefix, pairOf, termOf } from './terms.ts'
import { startTrace, type Trace, tracedFiles } from './trace.ts'

/**
 * Bytes of ranges and of texts that are kept between queries, those asked for last. An isolate has
 * 128 MB, of which the script and what a query makes take less than 40.
 */
const keptBytes = { ranges: 24 * 1024 ** 2, blocks: 16 * 1024 ** 2 }
/** Ranges read, at most, to look through the words that begin with one letter. */
const mostWordRanges = 4
/** The same for what follows one character: in a range come the pairs of several. */
const mostFollowerRanges = 2

/** The postings that were read, and the terms whose postings could not be. */
export interface ReadPostings {
  readonly value: ReadonlyMap<string, Postings>
  readonly missing: readonly string[]
}

/** A built index, read file by file as queries ask for it. */
export interface Index extends PinyinTables {
  /** Throws where the index itself cannot be read. */
  readonly counts: () => Promise<Counts>
  /** The postings of these terms, and of those that complete them. */
  readonly postings: (terms: readonly string[]) => Promise<ReadPostings>
  /** The words of letters and digits that begin so, with their postings; those read first if many. */
  readonly words: (beginning: string) => Promise<ReadonlyMap<string, Postings>>
  /** What follows a Han character in the texts. */
  readonly followers: (character: string) => Promise<Followers>
  /** These sections, in the order asked; `undefined` where one could not be read. */
  readonly sections: (
    numbers: readonly number[],
  ) => Promise<readonly (IndexedSection | undefined)[]>
  /** How many files it took to answer since the trace began. */
  readonly asked: () => number
  /** Bytes of ranges and texts that are kept. */
  readonly kept: () => number
  /** The same index, which notes in the trace what is read. */
  readonly traced: (trace: Trace) => Index
}

/** What an isolate keeps of an index, whoever asks. */
interface Kept {
  counts?: Counts
  readonly ranges: KeptPacks
  readonly blocks: KeptPacks
  readonly tables: KeptTables
}

/**
 * Opens an index over its files. Only what has arrived is kept: in Workers a request may not wait
 * for another's read.
 *
 * @param most bytes of ranges and of texts to keep
 */
export function openIndex(files: Files, most = keptBytes): Index {
  return open(files, startTrace(), {
    ranges: keepPacks(most.ranges),
    blocks: keepPacks(most.blocks),
    tables: { homophones: new Map() },
  })
}

function open(untraced: Files, trace: Trace, kept: Kept): Index {
  const files = tracedFiles(untraced, trace)
  const { ranges, blocks } = kept

  async function counts(): Promise<Counts> {
    if (kept.counts) return kept.counts
    const [manifest, lengths] = await Promise.all([
      files.json(indexPaths.manifest),
      files.bytes(indexPaths.lengths),
    ])
    if (!manifest || !lengths) throw new Error('search: the index is missing')
    // Our own build wrote the file: its shape is the one that it was given.
    kept.counts = { manifest: manifest as Manifest, lengths: new Uint16Array(lengths) }
    return kept.counts
  }

  /** Reads what is not kept yet, all at once; what cannot be read is left out, and traced. */
  async function readAll(
    numbers: ReadonlySet<number>,
    kept: KeptPacks,
    path: (number: number) => string,
  ): Promise<ReadonlyMap<number, Pack>> {
    const found = new Map<number, Pack>()
    for (const number of numbers) trace.asked.add(path(number))
    await Promise.all(
      [...numbers].map(async (number) => {
        const read =
          kept.get(path(number)) ?? (await files.bytes(path(number)).catch(() => undefined))
        if (!read) return
        // Another request may have read it meanwhile: of two, one is enough to keep.
        const pack = kept.get(path(number)) ?? (read instanceof ArrayBuffer ? openPack(read) : read)
        kept.keep(path(number), pack)
        found.set(number, pack)
      }),
    )
    return found
  }

  async function readRanges(numbers: ReadonlySet<number>): Promise<ReadonlyMap<number, Pack>> {
    const { manifest } = await counts()
    return readAll(numbers, ranges, (number) => indexPaths.range(manifest.ranges[number] ?? ''))
  }

  async function postings(terms: readonly string[]): Promise<ReadPostings> {
    const { manifest } = await counts()
    const needed = new Set(terms.flatMap((term) => rangesOf(manifest.ranges, term)))
    const read = await readRanges(needed)
    const value = new Map<string, Postings>()
    const missing = new Set<string>()
    for (const term of terms) {
      for (const number of rangesOf(manifest.ranges, term)) {
        const range = read.get(number)
        if (!range) missing.add(term)
        else for (const [key, found] of matching(range, term)) value.set(key, found)
      }
    }
    return { value, missing: [...missing] }
  }

  async function sections(
    numbers: readonly number[],
  ): Promise<readonly (IndexedSection | undefined)[]> {
    const { manifest } = await counts()
    const blockOf = (section: number): number => lastAtMost(manifest.blocks, section)
    const read = await readAll(new Set(numbers.map(blockOf)), blocks, (number) =>
      indexPaths.block(manifest.blocks[number] ?? 0),
    )
    return numbers.map((section) => {
      const number = blockOf(section)
      const place = section - (manifest.blocks[number] ?? 0)
      return sectionOf(read.get(number)?.get(String(place)))
    })
  }

  async function words(beginning: string): Promise<Map<string, Postings>> {
    const { manifest } = await counts()
    const term = termOf(beginning)
    const needed = new Set(rangesThrough(manifest.ranges, term).slice(0, mostWordRanges))
    const read = await readRanges(needed)
    return new Map([...read.values()].flatMap((range) => [...range.beginning(term)]))
  }

  async function followers(character: string): Promise<Followers> {
    const { manifest } = await counts()
    const beginning = termOf(character)
    const needed = new Set(rangesThrough(manifest.ranges, beginning).slice(0, mostFollowerRanges))
    const read = await readRanges(needed)
    return writeFollowers(
      [...read.values()]
        .flatMap((range) => [...range.beginning(beginning)])
        .flatMap(([term, postings]) => {
          const [, second] = pairOf(term) ?? []
          return second ? [{ second, sections: sectionsIn(postings) }] : []
        }),
    )
  }

  return {
    counts,
    postings,
    words,
    followers,
    sections,
    ...openPinyin(files, trace, kept.tables),
    asked: () => trace.asked.size,
    kept: () => ranges.size() + blocks.size(),
    traced: (other) => open(untraced, other, kept),
  }
}

function sectionOf(bytes: Uint8Array | undefined): IndexedSection | undefined {
  // Our own build wrote the file: its shape is the one that it was given.
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as IndexedSection)
}

function matching(range: Pack, term: string): Iterable<readonly [string, Postings]> {
  if (isPrefix(term)) return range.beginning(term)
  const postings = range.get(term)
  return postings ? [[term, postings]] : []
}
