import { breakLines } from './break-lines.ts'

/** What stands on a card. */
export interface Card {
  readonly title: string
  readonly author: string
  readonly site: string
  /** The accent: `#a5311e`. */
  readonly accent: string
}

/** A font, as far as cards need it. */
export interface CardFont {
  /** Whether it has all characters of a text. */
  readonly has: (text: string) => boolean
  /** How wide a text is, in ems. */
  readonly measure: (text: string) => number
  /** A text's outline as SVG path data by the glyph, each with its place in ems from the left. */
  readonly outline: (text: string) => readonly { readonly path: string; readonly left: number }[]
  /** Units of the paths in an em. */
  readonly unit: number
}

/** What the protocol's readers expect: https://developers.facebook.com/docs/sharing/webmasters/images/ */
export const cardSize = { width: 1200, height: 630 } as const

const margin = 96
const ink = '#26221d'
const quiet = '#6b6257'
const paper = '#faf7f0'
/** Sizes of the title, in pixels, and how many lines it may then have. */
const settings = [
  [96, 2],
  [76, 3],
  [60, 3],
] as const

/**
 * A card as SVG without text, since outlines look the same everywhere; nothing where the font lacks
 * a character of the title.
 */
export function cardSvg({ title, author, site, accent }: Card, font: CardFont): string | undefined {
  if (!font.has(title)) return undefined
  const room = cardSize.width - 2 * margin
  const tries = settings.map(([size, most]) => ({
    size,
    lines: breakLines(title, room / size, most, font.measure),
  }))
  const whole = tries.find(({ lines }) => !lines.at(-1)?.endsWith('…')) ?? tries.at(-1)
  const { size, lines } = whole ?? { size: 60, lines: [] }
  const leading = size * 1.4
  const top = 300 - ((lines.length - 1) * leading) / 2
  const foot = 548
  const [seal = ''] = site
  const sealed = font.has(seal) && seal !== ''
  const left = margin + (sealed ? 72 : 0)
  const parts = [
    ...lines.map((line, index) => set(line, margin, top + index * leading, size, ink, font)),
    ...(sealed
      ? [
          `<rect x="${margin}" y="${foot - 40}" width="52" height="52" rx="6" fill="${accent}"/>`,
          set(seal, margin + 8, foot - 1, 36, paper, font),
        ]
      : []),
    ...(font.has(site) ? [set(site, left, foot, 36, quiet, font)] : []),
    ...(font.has(author) && font.measure(author) * 36 < 400
      ? [set(author, 1200 - margin - font.measure(author) * 36, foot, 36, quiet, font)]
      : []),
  ]
  const { width, height } = cardSize
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${paper}"/><rect width="${width}" height="12" fill="${accent}"/>${parts.join('')}</svg>`
}

function set(
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  font: CardFont,
): string {
  const scale = size / font.unit
  const glyphs = font
    .outline(text)
    .map(({ path, left }) => `<path transform="translate(${left * font.unit})" d="${path}"/>`)
  return `<g fill="${colour}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${glyphs.join('')}</g>`
}
