import { readHead } from './byline.ts'
import { counting, numeral, readNumeral } from './numeral.ts'
import { isBlank, type SourceLine } from './source-line.ts'

/** A line that begins one of many essays in a file. */
export interface Marker {
  readonly line: SourceLine
  readonly number: number
  /** The numeral as written: `一`, `1`. */
  readonly numeral: string
  /** What follows the numeral; empty where nothing does. */
  readonly title: string
  /** What stands before the numeral. */
  readonly prefix: string
  readonly shape: 'part' | 'nth' | 'bracket' | 'tail'
}

const shapes: readonly (readonly [Marker['shape'], RegExp])[] = [
  ['nth', new RegExp(`^(第)(?<numeral>${numeral})篇(?:[\\s:：、.．]+(?<title>.*))?$`)],
  ['part', new RegExp(`^(?<prefix>.*?)篇(?<numeral>${numeral})(?:[\\s:：、.．]+(?<title>.*))?$`)],
  ['bracket', new RegExp(`^[（(](?<numeral>${numeral})[）)]\\s*(?<title>.*)$`)],
  ['tail', new RegExp(`^(?<prefix>.*?[^（(${counting}])[（(]?(?<numeral>${numeral})[）)]?[:：]?$`)],
]
/** The longest line that is looked at: a title with its number. */
const longest = 60

/**
 * The lines at which a file of many essays is parted, or none where it is one
 * essay. They have one shape and one prefix, and count up from one:
 * `……心得一：`, `篇一：题目`, `第一篇 题目`, `（一）题目`.
 *
 * Bare `（一）` lines and numbers after a prefix are headings in a single essay
 * too: they count only where the file begins with them, the latter also right
 * below the title of all, with its author and date.
 */
export function markersOf(lines: readonly SourceLine[]): readonly Marker[] {
  const shown = lines.filter((line) => !isBlank(line))
  const families = new Map<string, Marker[]>()
  for (const line of shown) {
    const marker = readMarker(line)
    if (marker === undefined) continue
    const family = `${marker.shape} ${marker.prefix}`
    const others = families.get(family)
    if (others === undefined) families.set(family, [marker])
    else others.push(marker)
  }
  const sequences = [...families.values()]
    .map((markers) => ascending(withText(markers, shown)))
    .filter((markers) => markers.length >= 2 && isSafe(markers, shown))
  return sequences.sort((one, other) => start(one) - start(other))[0] ?? []
}

function start(markers: readonly Marker[]): number {
  return markers[0]?.line.number ?? Infinity
}

function readMarker(line: SourceLine): Marker | undefined {
  const text = line.text.trim()
  if (text.length > longest || /[。！？；，、]$/.test(text)) return undefined
  for (const [shape, expression] of shapes) {
    const groups = expression.exec(text)?.groups
    const number = readNumeral(groups?.numeral ?? '')
    if (groups === undefined || number === undefined) continue
    const { numeral: written = '', title = '', prefix = '' } = groups
    return { line, number, numeral: written, title: title.trim(), prefix, shape }
  }
  return undefined
}

/** Without the lines of a table of contents, which follow each other. */
function withText(markers: readonly Marker[], shown: readonly SourceLine[]): Marker[] {
  const places = new Map(shown.map((line, at) => [line, at]))
  return markers.filter(({ line }, at) => {
    const below = (places.get(line) ?? 0) + 1
    return below < shown.length && shown[below] !== markers[at + 1]?.line
  })
}

/** The markers that count up from one. A number is skipped only where it is nowhere below. */
function ascending(markers: readonly Marker[]): Marker[] {
  const counted: Marker[] = []
  let last = 0
  for (const [at, marker] of markers.entries()) {
    const skips = marker.number > last + 1
    if (marker.number <= last || (skips && last === 0)) continue
    if (skips && markers.slice(at).some(({ number }) => number === last + 1)) continue
    counted.push(marker)
    last = marker.number
  }
  return counted
}

function isSafe([first]: readonly Marker[], shown: readonly SourceLine[]): boolean {
  if (first === undefined) return false
  const above = shown.slice(0, shown.indexOf(first.line))
  if (first.shape === 'bracket') return above.length === 0
  if (first.shape !== 'tail' || above.length === 0) return true
  // 步骤一 below a title is a heading; 某某活动心得一 begins an essay.
  const { title, rest } = readHead(above)
  return title !== undefined && rest.length === 0 && first.prefix.length >= 4
}
