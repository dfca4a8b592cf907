import type { ParsedEssay } from '../essay/parsed-essay.ts'
import { findAsciiPunctuation } from './ascii-punctuation.ts'
import { findDoubled } from './doubled.ts'
import { type Finding, findingOf, type Kind, type Spot } from './finding.ts'
import { findFullWidth } from './full-width.ts'
import { findInvisible } from './invisible.ts'
import { findLostPairs } from './lost-pair.ts'
import { findMixedScript } from './mixed-script.ts'
import { findMojibake } from './mojibake.ts'
import { proseOf } from './prose.ts'
import { findQuotes } from './quotes.ts'
import { findTitles } from './titles.ts'
import type { Words } from './words.ts'

/** A file of the owner's, decoded, with nothing taken from its text but the kinds of line ends. */
export interface ProofFile {
  /** Path relative to the corpus. */
  readonly path: string
  readonly text: string
  readonly essays: readonly ParsedEssay[]
}

/** What a proof looks with, and for. */
export interface ProofOptions {
  readonly words: Words
  /** Kinds that the owner does not want to hear of. */
  readonly overlook: ReadonlySet<Kind>
}

/** From this many of a kind in a file on, a habit is noted once. */
const habit = 10
const habits: Partial<Record<Kind, string>> = {
  'ascii-punctuation': 'ASCII punctuation throughout',
  'full-width': 'full-width letters or digits throughout',
  'mixed-script': 'characters of the other script',
}

/** Looks through files for damage and slips, in the order of files and lines. */
export function proof(files: readonly ProofFile[], options: ProofOptions): Finding[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const titles = findTitles(
    files.flatMap(({ essays }) => essays),
    texts,
  )
  return files.flatMap((file) => {
    const lines = file.text.split('\n')
    const ofTitles = titles.filter((spot) => spot.file === file.path)
    return [...spotsOf(file, lines, options.words), ['titles', ofTitles] as const]
      .filter(([kind]) => !options.overlook.has(kind))
      .flatMap(([kind, spots]) =>
        summed(kind, spots).map((spot) => findingOf(kind, file.path, lines, spot)),
      )
      .sort((one, other) => one.line - other.line || one.column - other.column)
  })
}

function spotsOf({ path, essays }: ProofFile, lines: readonly string[], words: Words) {
  const prose = proseOf(lines, !path.endsWith('.txt'))
  const lostPairs = findLostPairs(prose, words)
  const starts = [0, ...essays.slice(1).map(({ aliasLine }) => aliasLine - 1)]
  const spots: (readonly [Kind, readonly Spot[]])[] = [
    ['lost-pair', lostPairs],
    ['mojibake', findMojibake(lines)],
    ['quotes', withoutMended(findQuotes(prose), lostPairs)],
    ['doubled', findDoubled(prose, words)],
    ['invisible', findInvisible(lines)],
    ['ascii-punctuation', findAsciiPunctuation(prose)],
    ['full-width', findFullWidth(prose)],
    [
      'mixed-script',
      starts.flatMap((start, at) =>
        findMixedScript(prose.slice(start, starts[at + 1])).map((spot) => ({
          ...spot,
          line: spot.line + start,
        })),
      ),
    ],
  ]
  return spots
}

/** Quotes whose partner a lost pair took are mended with it. */
function withoutMended(quotes: readonly Spot[], lostPairs: readonly Spot[]): readonly Spot[] {
  const mended = new Set(
    lostPairs
      .filter(({ repair }) => /[“”‘’「」『』《》【】〈〉]$/.test(repair ?? ''))
      .map(({ line }) => line),
  )
  return quotes.filter(({ line }) => !mended.has(line))
}

function summed(kind: Kind, spots: readonly Spot[]): readonly Spot[] {
  const [first] = spots
  const what = habits[kind]
  if (what === undefined || first === undefined || spots.length < habit) return spots
  const { repair: _one, ...place } = first
  return [
    { ...place, why: `${what}: ${spots.length.toLocaleString('en')} in this file, here the first` },
  ]
}
