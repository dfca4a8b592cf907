import { isHan } from '../essay/han.ts'
import { baseForm } from '../search/variants.ts'
import type { Spot } from './finding.ts'
import { characterOf, pairOf } from './gbk.ts'
import { fitOf } from './quote-state.ts'
import type { Words } from './words.ts'

/**
 * How much more likely two characters must be than the one that stands there, as a natural
 * logarithm. A file that still has such pairs did not lose them all; one that lost some for certain
 * has likely lost more. Chosen on half of a corpus of 5.2 million characters, see DESIGN.md.
 */
const needed = { usually: 0, wherePairsStand: 1.5, besideCertainOnes: -0.5 } as const
const certain = 3

/** The byte that ends the first character and begins the second. */
const lost = 0xa1
/** Characters on each side whose words are weighed. */
const reach = 8

/** How often each mark stands among the words of Chinese prose, as a natural logarithm. */
const marks: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries({
    '、': 0.02,
    '。': 0.035,
    '·': 0.0005,
    '—': 0.003,
    '～': 0.0002,
    '…': 0.002,
    '‘': 0.0008,
    '’': 0.0008,
    '“': 0.008,
    '”': 0.008,
    '〈': 0.0001,
    '〉': 0.0001,
    '《': 0.004,
    '》': 0.004,
    '「': 0.0008,
    '」': 0.0008,
    '『': 0.0002,
    '』': 0.0002,
    '【': 0.0004,
    '】': 0.0004,
  }).map(([mark, share]) => [mark, Math.log(share)]),
)

/**
 * What a character was before the bytes A1 A1 were deleted from GBK text: where the first of two
 * characters ends in A1 and the second begins with it, what is left of both is one character.
 *
 * `undo('劝') // '取“'`, `undo('人') // undefined`
 */
export function undo(character: string): string | undefined {
  const pair = pairOf(character)
  if (pair === undefined || !isHan(character) || pair.trail <= lost) return undefined
  const first = characterOf({ lead: pair.lead, trail: lost })
  const second = characterOf({ lead: lost, trail: pair.trail })
  if (first === undefined || second === undefined || !(second in marks)) return undefined
  return isHan(first) ? first + second : undefined
}

/**
 * Finds characters that stand for two whose inner bytes, A1 A1, were lost: 采取“人盯人” that became
 * 采劝人盯人”. Each candidate is weighed against what stands there: by the likelihood of the words on
 * both sides, by the quotes of the line, and by what stands behind the mark.
 */
export function findLostPairs(lines: readonly string[], words: Words): Spot[] {
  const candidates = lines.flatMap((text, line) =>
    candidatesIn(text, words).map((each) => ({ line, ...each })),
  )
  const pairsStand = lines.some(hasPair)
  const threshold = pairsStand
    ? needed.wherePairsStand
    : candidates.some(({ evidence }) => evidence > certain)
      ? needed.besideCertainOnes
      : needed.usually
  return candidates
    .filter(({ evidence }) => evidence > threshold)
    .map(({ line, at, found, repair }) => ({
      line,
      at,
      found,
      repair,
      why: 'two bytes (A1 A1) lost from GBK text made one character of two',
    }))
}

function candidatesIn(line: string, words: Words) {
  return [...line.matchAll(suspects)].flatMap(({ 0: found, index: at }) => {
    const repair = undo(found)
    return repair === undefined
      ? []
      : [{ at, found, repair, evidence: weigh(line, at, repair, words) }]
  })
}

/** Whether two characters stand there that the loss would have made one, or a wide space. */
function hasPair(line: string): boolean {
  let trail = 0
  for (const character of line) {
    const pair = pairOf(character)
    if (pair?.lead === lost && (trail === lost || pair.trail === lost)) return true
    trail = pair?.trail ?? 0
  }
  return false
}

/** The evidence for `repair` in place of the character at `at`. */
function weigh(line: string, at: number, repair: string, words: Words): number {
  const left = runBefore(line, at)
  const right = runAfter(line, at + 1)
  const [first = '', mark = ''] = repair
  const stands = words.likelihood(simplified(left + line.charAt(at) + right))
  const was =
    words.likelihood(simplified(left + first)) +
    (marks[mark] ?? 0) +
    words.likelihood(simplified(right))
  return was - stands + fits[fitOf(line, at, mark)] + following(mark, line.slice(at + 1))
}

/** Every character that may stand for two. */
const suspects = new RegExp(`[${suspectCharacters()}]`, 'g')

function suspectCharacters(): string {
  let found = ''
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = lost + 1; trail <= 0xfe; trail++) {
      const character = characterOf({ lead, trail }) ?? ''
      if (undo(character) !== undefined) found += character
    }
  }
  return found
}

const fits = { mends: 5, breaks: -5, neutral: 0 } as const

/** What stands behind the mark speaks for it or against it. */
function following(mark: string, rest: string): number {
  const next = rest.trimStart().charAt(0)
  const begins = next !== '' && /[\p{L}\p{N}“‘「『《〈【（([*`<]/u.test(next)
  if ('—…'.includes(mark)) return rest.startsWith(mark) ? 5 : -4
  if (mark === '。') return next === '' ? 3 : begins || /[”’」』）)]/.test(next) ? 0 : -6
  if ('”’」』》〉】'.includes(mark)) return begins ? 0 : 1
  return begins ? 0 : -6
}

function runBefore(line: string, at: number): string {
  let start = at
  while (start > 0 && at - start < reach && isHan(line.charAt(start - 1))) start--
  return line.slice(start, at)
}

function runAfter(line: string, at: number): string {
  let end = at
  while (end < line.length && end - at < reach && isHan(line.charAt(end))) end++
  return line.slice(at, end)
}

function simplified(text: string): string {
  return Array.from(text, baseForm).join('')
}
