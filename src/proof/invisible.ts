import type { Spot } from './finding.ts'

const shape =
  /(?:[\p{Cc}--[\t\n]]|[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?<!\p{Emoji}|\ufe0f)\u200d)+/gv
const names: Readonly<Record<string, string>> = {
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\ufeff': 'byte order mark inside the text',
}

/** Finds characters that print nothing: controls, zero widths, marks of direction. */
export function findInvisible(lines: readonly string[]): Spot[] {
  return lines.flatMap((text, line) =>
    [...text.matchAll(shape)].map(({ 0: found, index: at }) => ({
      line,
      at,
      found,
      repair: '',
      why: `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}, ${names[found] ?? 'which prints nothing'}`,
    })),
  )
}
