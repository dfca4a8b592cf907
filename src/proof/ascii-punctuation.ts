import { fullWidth } from '../essay/full-width.ts'
import type { Spot } from './finding.ts'

/** Finds ASCII punctuation behind Han characters: `近日,` for `近日，`. */
export function findAsciiPunctuation(lines: readonly string[]): Spot[] {
  return lines.flatMap((text, line) => {
    const wide = fullWidth(text)
    // The same length, mark by mark, so that places agree.
    return [...text].length === text.length || wide.length === text.length
      ? spotsIn(text, wide, line)
      : []
  })
}

function spotsIn(text: string, wide: string, line: number): Spot[] {
  const spots: Spot[] = []
  for (let at = 0; at < text.length; at++) {
    const found = text.charAt(at)
    const repair = wide.charAt(at)
    if (found !== repair)
      spots.push({ line, at, found, repair, why: 'ASCII punctuation in Chinese' })
  }
  return spots
}
