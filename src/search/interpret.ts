import { decodeApart, decodePinyin, type Reading, type Tables } from './decode-pinyin.ts'
import type { Followers } from './files.ts'
import type { Index } from './open-index.ts'
import type { Phrase } from './query.ts'
import { abbreviate, type Spelling, spellOut } from './syllables.ts'

/** Ways to read a query other than letter by letter, at most. */
export const mostReadings = 60
/** A reading whose rarest pair is in less than an eighth of the best one's sections is not meant. */
const weightBelowBest = 3
/** Letters written out that are read as pinyin although some text has them as they are. */
const longEnough = 4

/**
 * Reads the letters of a query as pinyin: what it may mean in Han characters, likeliest first.
 * `literal` says that texts have the letters as they stand; then only pinyin written out counts.
 *
 * `await interpret(index, [{ text: 'yiqing', exact: false }], false)`
 * `// [[{ text: '疫情', exact: false }], …]`
 */
export async function interpret(
  index: Index,
  phrases: readonly Phrase[],
  literal: boolean,
): Promise<(readonly Phrase[])[]> {
  if (!phrases.some(isSpelling)) return []
  if (phrases.length > 1 && phrases.every(({ text, exact }) => !exact && /^[a-z]+$/.test(text))) {
    const joined = phrases.map(({ text }) => text).join('')
    const read = await readLetters(index, joined, literal)
    if (read.length > 0) return read.map((text) => [asPhrase(text)])
  }
  let meanings: readonly (readonly Phrase[])[] = [[]]
  for (const phrase of phrases) {
    const readings = isSpelling(phrase) ? await readPhrase(index, phrase.text, literal) : []
    const choices = readings.length > 0 ? readings : [[phrase]]
    meanings = meanings
      .flatMap((before) => choices.map((choice) => [...before, ...choice]))
      .slice(0, mostReadings)
  }
  return meanings.filter((meaning) => meaning.some((phrase) => !phrases.includes(phrase)))
}

/** Whether a phrase has letters that may be pinyin: some apart from digits and other scripts. */
function isSpelling({ text, exact }: Phrase): boolean {
  return !exact && /^[a-z\p{Script=Han}]*$/u.test(text) && /[a-z]/.test(text)
}

/**
 * The same for letters whose words nowhere follow each other in the texts: each word is a phrase.
 *
 * `await interpretApart(index, [{ text: 'yiqingkouzhao', exact: false }])`
 * `// [[{ text: '疫情', exact: false }, { text: '口罩', exact: false }]]`
 */
export async function interpretApart(
  index: Index,
  phrases: readonly Phrase[],
): Promise<(readonly Phrase[])[]> {
  const [only, ...others] = phrases
  if (!only || others.length > 0 || only.exact || !/^[a-z]+$/.test(only.text)) return []
  const spelled = spellOut(only.text)
  const shortest = spelled.filter(({ length }) => length === spelled[0]?.length)
  const tables = await tablesOf(index, shortest)
  const readings = shortest.flatMap((spelling) => decodeApart(spelling, tables, mostReadings))
  return likeliest(readings).map(({ phrases }) => phrases.map(asPhrase))
}

/** The readings of a phrase whose letters may stand among Han characters, as in 疫情fangkong. */
async function readPhrase(index: Index, text: string, literal: boolean): Promise<Phrase[][]> {
  let meanings: readonly string[] = ['']
  for (const run of text.match(/[a-z]+|[^a-z]+/g) ?? []) {
    const last = [...(meanings[0] ?? '')].at(-1)
    const isLetters = /[a-z]/.test(run)
    const readings = isLetters ? await readLetters(index, run, literal, last) : [run]
    meanings = meanings
      .flatMap((before) => readings.map((reading) => before + reading))
      .slice(0, mostReadings)
  }
  return meanings.map((meaning) => [asPhrase(meaning)])
}

/** Readings of letters that follow a character, or none. */
async function readLetters(
  index: Index,
  letters: string,
  literal: boolean,
  after?: string,
): Promise<string[]> {
  const spelled = spellOut(letters)
  const written = spelled.filter(
    (spelling) => spelling.length > 1 && spelling.every(({ whole }) => whole),
  )
  if (literal && (letters.length < longEnough || written.length === 0)) return []
  const before = after === undefined ? undefined : ([after, await index.followers(after)] as const)
  const read = await decode(index, literal ? written : spelled, before)
  if (read.length > 0 || literal) return read
  return decode(index, abbreviate(letters), before)
}

async function decode(
  index: Index,
  spellings: readonly Spelling[],
  before?: readonly [string, Followers],
): Promise<string[]> {
  const tables = await tablesOf(index, spellings)
  const found: Reading[] = []
  for (const spelling of spellings) {
    // More syllables from the same letters are meant only where fewer give nothing.
    if (found.length > 0 && spelling.length > (spellings[0]?.length ?? 0)) break
    found.push(...decodePinyin(spelling, tables, mostReadings, before))
  }
  return likeliest(found).flatMap(({ phrases }) => phrases)
}

function likeliest(readings: readonly Reading[]): Reading[] {
  const sorted = [...readings].sort((a, b) => b.weight - a.weight)
  const best = sorted[0]?.weight ?? 0
  return sorted.filter(({ weight }) => weight >= best - weightBelowBest).slice(0, mostReadings)
}

async function tablesOf(index: Index, spellings: readonly Spelling[]): Promise<Tables> {
  const letters = new Set(spellings.flat().map(({ letters }) => letters.charAt(0)))
  const tables = await index.pinyin(letters)
  return (letter) => tables.get(letter)
}

function asPhrase(text: string): Phrase {
  return { text, exact: false }
}
