import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { CardFont } from '../card/card-svg.ts'

const file =
  '@expo-google-fonts/cactus-classical-serif/400Regular/CactusClassicalSerif_400Regular.ttf'

/** The font of the cards, which has simplified and traditional characters, set by HarfBuzz. */
export async function openCardFont(): Promise<CardFont> {
  const { Blob, Buffer, Face, Font, shape } = await import('harfbuzzjs')
  const face = new Face(new Blob(await readFile(createRequire(import.meta.url).resolve(file))))
  const font = new Font(face)
  const { upem } = face
  const glyphsOf = (text: string) => {
    const buffer = new Buffer()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    shape(font, buffer)
    return buffer.getGlyphInfosAndPositions()
  }
  const widths = new Map<string, number>()
  return {
    unit: upem,
    has: (text) => glyphsOf(text).every(({ codepoint }) => codepoint > 0),
    measure(text) {
      const known = widths.get(text)
      if (known !== undefined) return known
      const width = glyphsOf(text).reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0) / upem
      widths.set(text, width)
      return width
    },
    outline(text) {
      let left = 0
      return glyphsOf(text).map(({ codepoint, xAdvance = 0 }) => {
        const glyph = { path: font.glyphToPath(codepoint), left: left / upem }
        left += xAdvance
        return glyph
      })
    },
  }
}
