import type { Spot } from './finding.ts'

const run = /[Ａ-Ｚａ-ｚ０-９]+(?:[．－／：][Ａ-Ｚａ-ｚ０-９]+)*/g

/** Finds Latin letters and digits as wide as Han characters: `ＡＢＣ`, `２０２０`. */
export function findFullWidth(lines: readonly string[]): Spot[] {
  return lines.flatMap((text, line) =>
    [...text.matchAll(run)].map(({ 0: found, index: at }) => ({
      line,
      at,
      found,
      repair: found.normalize('NFKC'),
      why: 'full-width letters or digits',
    })),
  )
}
