/** Series are told apart by colour and by name; each colour is read on light and on dark paper. */
export const colours = 8

/**
 * A drawing with its title, in colours that follow the reader's choice of light or dark.
 *
 * @param height of the drawing, in the units of its 720 wide box
 */
export function drawing(title: string, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<style>
${style}
</style>
<rect class="paper" width="${width}" height="${height}"/>
<text class="title" x="16" y="28">${escaped(title)}</text>
${content}
</svg>
`
}

export const width = 720

/** Text as it may stand in a drawing. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** A number as a label: three digits that matter. `brief(0.01234) // '0.0123'` */
export function brief(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}

/** The powers of ten from at or below the least value to at or above the greatest. */
export function decades(values: readonly number[]): readonly number[] {
  const positive = values.filter((value) => value > 0)
  const from = Math.floor(Math.log10(Math.min(...positive)))
  const until = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...positive))))
  return Array.from({ length: until - from + 1 }, (_, step) => 10 ** (from + step))
}

const light = [
  '#0b6e4f',
  '#9a3412',
  '#1d4ed8',
  '#7c3aed',
  '#a16207',
  '#be185d',
  '#0e7490',
  '#475569',
]
const dark = [
  '#5fd3a6',
  '#f2a27c',
  '#8fb4ff',
  '#c4a7ff',
  '#e3c15f',
  '#f59ac2',
  '#6fd0e6',
  '#b6c2d1',
]

const inks = (palette: readonly string[]): string =>
  palette.map((ink, at) => `.fill${at}{fill:${ink}}.line${at}{stroke:${ink}}`).join('')

const style = `text{font:14px system-ui,sans-serif;fill:#1f2328}
.title{font-weight:600;font-size:16px}.small{font-size:12px}.end{text-anchor:end}.mid{text-anchor:middle}
.paper{fill:#fff}.grid{stroke:#d0d7de}.series{fill:none;stroke-width:2.5}
${inks(light)}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.paper{fill:#0d1117}.grid{stroke:#30363d}
${inks(dark)}}`
