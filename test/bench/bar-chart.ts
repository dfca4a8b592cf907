import { brief, decades, drawing, escaped, width } from './svg.ts'

/** Bars on a logarithmic scale, for values that lie far apart, or on one that ends at `most`. */
export interface Bars {
  readonly title: string
  readonly unit: string
  readonly bars: readonly { readonly name: string; readonly value: number }[]
  /** The end of a linear scale from 0. */
  readonly most?: number
}

const [left, right, top, step] = [190, 110, 48, 34]

/** Draws horizontal bars, each with its name and its value. */
export function barChart({ title, unit, bars, most }: Bars): string {
  const ticks = decades(bars.map(({ value }) => value))
  const [from = 1, until = 10] = [ticks[0], ticks.at(-1)]
  const room = width - left - right
  const share = (value: number): number =>
    most === undefined ? Math.log(value / from) / Math.log(until / from) : value / most
  const length = (value: number): number => Math.max(2, share(value) * room)
  const height = top + bars.length * step + 40
  const marks = most === undefined ? ticks : [0, most / 2, most]
  const grid = marks.map((mark) => {
    const x = left + share(mark) * room
    return `<line class="grid" x1="${round(x)}" x2="${round(x)}" y1="${top}" y2="${height - 34}"/>
<text class="small mid" x="${round(x)}" y="${height - 16}">${brief(mark)}</text>`
  })
  const rows = bars.map(({ name, value }, at) => {
    const y = top + at * step
    return `<text class="end" x="${left - 10}" y="${y + 20}">${escaped(name)}</text>
<rect class="fill${at === 0 ? 0 : 7}" x="${left}" y="${y + 5}" width="${round(length(value))}" height="${step - 12}" rx="3"/>
<text x="${round(left + length(value) + 8)}" y="${y + 20}">${brief(value)} ${escaped(unit)}</text>`
  })
  return drawing(title, height, [...grid, ...rows].join('\n'))
}

const round = (value: number): number => Math.round(value * 10) / 10
