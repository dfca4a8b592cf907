/** The accent as the stylesheet has it, on light paper and on dark. */
export const accents = { light: '#a5311e', dark: '#e98a74' } as const

/** The grounds that text in the accent stands on, the hardest to read on first. */
const grounds = { light: ['#f3ebda', '#faf7f0'], dark: ['#25211c', '#191715'] } as const

/** Least contrast of text with its ground (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5

/** The owner's accents in place of the stylesheet's own. */
export interface Colours {
  readonly light?: string | undefined
  readonly dark?: string | undefined
}

/**
 * The stylesheet with the owner's accents.
 *
 * `recolour('a{color:#a5311e}', { light: '#14532d' }) // 'a{color:#14532d}'`
 */
export function recolour(style: string, { light, dark }: Colours): string {
  return style
    .replaceAll(accents.light, light ?? accents.light)
    .replaceAll(accents.dark, dark ?? accents.dark)
}

/**
 * What keeps an accent from being read; nothing where it can be.
 *
 * `faintness('light', '#999999') // 'a contrast of 4.5 or more with the paper #f3ebda: it has 2.4'`
 */
export function faintness(side: keyof typeof grounds, colour: string): string | undefined {
  for (const ground of grounds[side]) {
    const found = contrast(colour, ground)
    if (found >= leastContrast) continue
    const shown = (Math.floor(found * 10) / 10).toFixed(1)
    return `a contrast of ${leastContrast} or more with the paper ${ground}: it has ${shown}`
  }
  return undefined
}

/** The contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance (WCAG 2.2) of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
