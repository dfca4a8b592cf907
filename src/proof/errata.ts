/** A place in a file that is to be read otherwise, found again by the words around it. */
export interface Erratum {
  /** Path relative to the corpus. */
  readonly file: string
  readonly before: string
  readonly stood: string
  readonly after: string
  readonly read: string
  readonly why: string
  /** Line of the file of errata, from 1. */
  readonly line: number
}

/** Where an erratum applies, or why it does not. */
export type Place = number | 'read already' | 'nowhere' | 'in several places'

/**
 * The index in `text` of what an erratum says stood there: where its words stand in the same
 * surroundings, else where they stand at all, if that is one place. What is already read as it
 * says is left alone, so that errata may be applied twice.
 *
 * `placeOf('打好基矗再走', { before: '打好基', stood: '矗', after: '', read: '础。', … }) // 3`
 */
export function placeOf(text: string, erratum: Erratum): Place {
  const place = nextPlace(text, erratum)
  if (typeof place !== 'number') return place
  const { stood, read } = erratum
  const once = text.slice(0, place) + read + text.slice(place + stood.length)
  // What is left may make up what stood again: without more words around it nobody knows.
  return typeof nextPlace(once, erratum) === 'number' ? 'in several places' : place
}

function nextPlace(text: string, { before, stood, after, read }: Erratum): Place {
  const settled = indexesOf(text, before + read + after).map((at) => at + before.length)
  const isSettled = (at: number) =>
    settled.some((start) => at < start + Math.max(1, read.length) && at + stood.length > start)
  const close = indexesOf(text, before + stood + after)
    .map((at) => at + before.length)
    .filter((at) => !isSettled(at))
  if (close[0] !== undefined) return close.length === 1 ? close[0] : 'in several places'
  if (settled.length > 0) return 'read already'
  const [only, another] = indexesOf(text, stood)
  if (only === undefined) return 'nowhere'
  return another === undefined ? only : 'in several places'
}

/** A text as it is read, and what became of each erratum. */
export interface Corrected {
  readonly text: string
  /** In the order of the text, with the index in it. */
  readonly placed: readonly { readonly erratum: Erratum; readonly at: number }[]
  readonly unplaced: readonly {
    readonly erratum: Erratum
    readonly place: Exclude<Place, number>
  }[]
}

/** Applies the errata of one file to its text. Where two overlap the first in the text counts. */
export function applyErrata(text: string, errata: readonly Erratum[]): Corrected {
  const places = errata.map((erratum) => ({ erratum, place: placeOf(text, erratum) }))
  const unplaced: { erratum: Erratum; place: Exclude<Place, number> }[] = []
  const found: { erratum: Erratum; from: number }[] = []
  for (const { erratum, place } of places) {
    if (typeof place === 'number') found.push({ erratum, from: place })
    else unplaced.push({ erratum, place })
  }
  let corrected = ''
  let end = 0
  const placed: { erratum: Erratum; at: number }[] = []
  for (const { erratum, from } of found.sort((one, other) => one.from - other.from)) {
    if (from < end) {
      unplaced.push({ erratum, place: 'nowhere' })
      continue
    }
    corrected += text.slice(end, from)
    placed.push({ erratum, at: corrected.length })
    corrected += erratum.read
    end = from + erratum.stood.length
  }
  return { text: corrected + text.slice(end), placed, unplaced }
}

/** Characters on each side that an erratum keeps at least. */
const around = 6

/**
 * The words before and after a stretch of a text by which it is found again: on its own line, and
 * as many as it takes to be the only ones.
 */
export function anchorOf(text: string, at: number, stood: string) {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const lineEnd = (text.indexOf('\n', at) + text.length + 1) % (text.length + 1)
  const end = at + stood.length
  for (let reach = around; ; reach *= 2) {
    const before = text.slice(Math.max(lineStart, at - reach), at)
    const after = text.slice(end, Math.min(lineEnd, end + reach))
    const isWhole = at - reach <= lineStart && end + reach >= lineEnd
    if (isWhole || indexesOf(text, before + stood + after).length === 1) return { before, after }
  }
}

function indexesOf(text: string, part: string): number[] {
  const found: number[] = []
  if (part === '') return found
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at)
  return found
}
