import { brief, colours, decades, drawing, escaped, width } from './svg.ts'

/** Lines over a logarithmic scale of sizes, each as a multiple of its own first value. */
export interface Lines {
  readonly title: string
  readonly across: string
  readonly sizes: readonly number[]
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[]
}

const [left, right, top, plot] = [56, 200, 52, 260]

/** Draws how values grow with a size, both on logarithmic scales. */
export function lineChart({ title, across, sizes, lines }: Lines): string {
  const relative = lines.map(({ name, values }) => ({
    name,
    values: values.map((value) => value / (values[0] || 1)),
  }))
  const ticks = decades(relative.flatMap(({ values }) => values))
  const x = scale(sizes[0] ?? 1, sizes.at(-1) ?? 10, left, width - right)
  const y = scale(ticks[0] ?? 1, ticks.at(-1) ?? 10, top + plot, top)
  const bottom = top + plot
  const levels = ticks.map(
    (
      tick,
    ) => `<line class="grid" x1="${left}" x2="${width - right}" y1="${y(tick)}" y2="${y(tick)}"/>
<text class="small end" x="${left - 8}" y="${y(tick) + 4}">× ${brief(tick)}</text>`,
  )
  const columns = sizes.map(
    (size) => `<text class="small mid" x="${x(size)}" y="${bottom + 20}">${brief(size)}</text>`,
  )
  const drawn = relative.map(({ values }, at) => {
    const points = values.map((value, column) => `${x(sizes[column] ?? 1)},${y(value)}`)
    return `<polyline class="series line${at % colours}" points="${points.join(' ')}"/>`
  })
  return drawing(
    title,
    bottom + 52,
    [
      ...levels,
      ...columns,
      ...drawn,
      ...names(relative, (value) => y(value)),
      `<text class="small mid" x="${(left + width - right) / 2}" y="${bottom + 40}">${escaped(across)}</text>`,
    ].join('\n'),
  )
}

/** Units between the lines of two names. */
const lineHeight = 18

/** A name at the end of each line: down or up where another, or what stands below the plot, is in the way. */
function names(
  lines: readonly { readonly name: string; readonly values: readonly number[] }[],
  y: (value: number) => number,
): string[] {
  const placed = lines
    .map(({ name, values }, at) => ({ name, at, place: y(values.at(-1) ?? 1) + 5 }))
    .sort((a, b) => a.place - b.place)
  let highest = 0
  for (const each of placed) {
    each.place = Math.max(each.place, highest)
    highest = each.place + lineHeight
  }
  let lowest = top + plot
  for (const each of placed.toReversed()) {
    each.place = Math.min(each.place, lowest)
    lowest = each.place - lineHeight
  }
  return placed.map(
    ({ name, at, place }) =>
      `<text class="fill${at % colours}" x="${width - right + 10}" y="${place}">${escaped(name)}</text>`,
  )
}

function scale(from: number, until: number, start: number, end: number) {
  const span = Math.log(until / from) || 1
  return (value: number): number =>
    Math.round((start + (Math.log(value / from) / span) * (end - start)) * 10) / 10
}
