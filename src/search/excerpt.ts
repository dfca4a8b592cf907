import { type Match, mergeMatches } from './match.ts'
import type { Piece } from './result.ts'

/** Longest excerpt, in UTF-16 units, marks of omission included. */
export const longestExcerpt = 120
const omission = '…'
const clauseEnd = /[，。！？；：、…,.!?;:\n]+[”’」』）)]*/gu

/** What an excerpt must choose between: a match and which phrase of the query it is of. */
export interface PhraseMatch extends Match {
  readonly phrase: number
}

/** A stretch of the text, from `start` up to `end`. */
interface Window {
  readonly start: number
  readonly end: number
}

/**
 * Cuts a text into pieces at its matches.
 *
 * `cutAtMatches('战疫必胜', [{ start: 0, end: 2 }])`
 * `// [{ text: '战疫', hit: true }, { text: '必胜', hit: false }]`
 */
export function cutAtMatches(text: string, matches: readonly Match[]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const push = (until: number, hit: boolean): void => {
    if (until > from) pieces.push({ text: text.slice(from, until), hit })
    from = Math.max(from, until)
  }
  for (const { start, end } of mergeMatches(matches)) {
    push(start, false)
    push(end, true)
  }
  push(text.length, false)
  return pieces
}

/**
 * The part of a text that shows best why it matched: whole clauses, with the most different
 * phrases, then the most matches, then the earliest; its opening where nothing matched. Two parts
 * where phrases stand too far apart for one.
 */
export function excerpt(text: string, matches: readonly PhraseMatch[]): Piece[] {
  const windows = windowsOn(text, firstOfEach(matches))
  const pieces: Piece[] = []
  let end = 0
  for (const window of windows) {
    if (window.start > end) pieces.push({ text: omission, hit: false })
    const inside = matches
      .filter(({ start, end }) => end > window.start && start < window.end)
      .map(({ start, end }) => ({
        start: Math.max(start, window.start) - window.start,
        end: Math.min(end, window.end) - window.start,
      }))
    const cut = cutAtMatches(text.slice(window.start, window.end), inside)
    pieces.push(...cut.map((piece) => ({ ...piece, text: onOneLine(piece.text) })))
    end = window.end
  }
  if (end < text.length) pieces.push({ text: omission, hit: false })
  return pieces
}

/** Chinese punctuation brings its own space to the next paragraph. */
function onOneLine(text: string): string {
  return text.replace(/(?<=[，。！？；：、…”’」』）])\n/g, '').replaceAll('\n', ' ')
}

/** Matches of a phrase that are weighed against each other: comparing all costs their square. */
const mostWeighed = 64

/** The first matches of each phrase. */
function firstOfEach(matches: readonly PhraseMatch[]): PhraseMatch[] {
  const counts = new Map<number, number>()
  return matches.filter(({ phrase }) => {
    const count = (counts.get(phrase) ?? 0) + 1
    counts.set(phrase, count)
    return count <= mostWeighed
  })
}

function windowsOn(text: string, matches: readonly PhraseMatch[]): Window[] {
  const whole = bestWindow(text, matches, longestExcerpt - 2 * omission.length)
  const all = new Set(matches.map(({ phrase }) => phrase))
  const shown = phrasesIn(whole, matches)
  if (shown.size === all.size) return [whole]
  const half = Math.floor((longestExcerpt - 3 * omission.length) / 2)
  const first = bestWindow(text, matches, half)
  const firstShown = phrasesIn(first, matches)
  const left = matches.filter(({ phrase }) => !firstShown.has(phrase))
  const second = bestWindow(text, left, half)
  const both = new Set([...firstShown, ...phrasesIn(second, left)])
  const apart = first.end <= second.start || second.end <= first.start
  if (!apart || both.size <= shown.size) return [whole]
  return first.start < second.start ? [first, second] : [second, first]
}

function phrasesIn({ start, end }: Window, matches: readonly PhraseMatch[]): Set<number> {
  return new Set(
    matches.filter((match) => match.start >= start && match.end <= end).map(({ phrase }) => phrase),
  )
}

/** The best window of at most `room` UTF-16 units. */
function bestWindow(text: string, matches: readonly PhraseMatch[], room: number): Window {
  const windows = clauseWindows(text, matches, room)
  let best = windows[0] ?? { start: 0, end: Math.min(room, text.length) }
  let bestScore = -1
  for (const window of windows) {
    const inside = matches.filter(({ start, end }) => start >= window.start && end <= window.end)
    const score = phrasesIn(window, matches).size * 1000 + Math.min(inside.length, 999)
    if (score > bestScore) {
      best = window
      bestScore = score
    }
  }
  return best
}

/** One window for each clause that holds a match: it, and as many whole clauses after it as fit. */
function clauseWindows(text: string, matches: readonly Match[], room: number): Window[] {
  const bounds = [
    0,
    ...[...text.matchAll(clauseEnd)].map(({ 0: mark, index }) => index + mark.length),
  ]
  if (bounds.at(-1) !== text.length) bounds.push(text.length)
  const sorted = mergeMatches(matches.length > 0 ? matches : [{ start: 0, end: 0 }])
  const windows: Window[] = []
  let clause = 0
  for (const match of sorted) {
    while ((bounds[clause + 1] ?? text.length) <= match.start && clause + 1 < bounds.length - 1) {
      clause += 1
    }
    const clauseStart = bounds[clause] ?? 0
    // A clause too long to show from its start to the match is entered shortly before the match.
    const start =
      match.end - clauseStart > room
        ? wholeCharacter(text, Math.max(clauseStart, match.start - Math.floor(room / 4)))
        : clauseStart
    const fitting = bounds.findLast((bound) => bound <= start + room && bound >= match.end)
    const end = fitting ?? wholeCharacter(text, Math.min(text.length, start + room))
    // What room is left goes to the clauses before.
    const earliest = bounds.find((bound) => bound >= end - room && bound <= start)
    windows.push({ start: earliest ?? start, end })
  }
  return windows
}

/** The index itself, or the one before where it would part a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index
}
