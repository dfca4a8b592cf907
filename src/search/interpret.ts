import { decodePinyin, type Reading } from './decode-pinyin.ts'
import type { Index } from './open-index.ts'
import type { Phrase } from './query.ts'
import { abbreviate, type Spelling, spellOut } from './syllables.ts'

/** Other ways to read a query than letter by letter, at most. */
const mostReadings = 3
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
    if (read.length > 0) return read.map(({ phrases }) => phrases.map(asPhrase))
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

/** The readings of a phrase whose letters may stand among Han characters, as in 疫情fangkong. */
async function readPhrase(index: Index, text: string, literal: boolean): Promise<Phrase[][]> {
  let meanings: readonly (readonly string[])[] = [['']]
  for (const run of text.match(/[a-z]+|[^a-z]+/g) ?? []) {
    const isLetters = /[a-z]/.test(run)
    const readings = isLetters ? await readLetters(index, run, literal) : [{ phrases: [run] }]
    if (readings.length === 0) return []
    meanings = meanings
      .flatMap((before) => readings.map(({ phrases }) => append(before, phrases)))
      .slice(0, mostReadings)
  }
  return meanings.map((phrases) => phrases.map(asPhrase))
}

/** Phrases that go on from the last of those before. */
function append(before: readonly string[], [first = '', ...rest]: readonly string[]): string[] {
  return [...before.slice(0, -1), (before.at(-1) ?? '') + first, ...rest]
}

async function readLetters(index: Index, letters: string, literal: boolean): Promise<Reading[]> {
  const spelled = spellOut(letters)
  const written = spelled.filter(
    (spelling) => spelling.length > 1 && spelling.every(({ whole }) => whole),
  )
  if (literal && (letters.length < longEnough || written.length === 0)) return []
  const spellings = literal ? written : spelled
  const read = await decode(index, spellings)
  return read.length > 0 || literal ? read : decode(index, abbreviate(letters))
}

async function decode(index: Index, spellings: readonly Spelling[]): Promise<Reading[]> {
  const letters = new Set(spellings.flat().map(({ letters }) => letters.charAt(0)))
  const tables = await index.pinyin(letters)
  const found: Reading[] = []
  for (const spelling of spellings) {
    // More syllables from the same letters are meant only where fewer give nothing.
    if (found.length > 0 && spelling.length > (spellings[0]?.length ?? 0)) break
    found.push(...decodePinyin(spelling, (letter) => tables.get(letter), mostReadings))
  }
  found.sort((a, b) => b.weight - a.weight)
  const best = found[0]?.weight ?? 0
  return found.filter(({ weight }) => weight >= best - weightBelowBest).slice(0, mostReadings)
}

function asPhrase(text: string): Phrase {
  return { text, exact: false }
}
