import { mkdir, writeFile } from 'node:fs/promises'
import { arch, availableParallelism, cpus, platform } from 'node:os'
import { join } from 'node:path'
import { type Bars, barChart } from './bar-chart.ts'
import { type Lines, lineChart } from './line-chart.ts'

/** One part of the benchmark: a table, what it says in a sentence or two, and a chart. */
export interface Part {
  /** Names its files. */
  readonly name: string
  readonly title: string
  /** How it was measured. */
  readonly text: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly chart?: Bars | Lines
}

/** Prints a part, and writes it as `<name>.md`, with its chart as `<name>.svg`. */
export async function report(part: Part, folder: string, corpus: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const { name, title, text, head, rows, chart } = part
  const picture = chart && `![${title}](${name}.svg)`
  const pieces = [`# ${title}`, text, table(head, rows), picture, `_${corpus}. ${machine()}_`]
  const page = pieces.filter((piece) => piece !== undefined).join('\n\n')
  console.log(`${page}\n`)
  await writeFile(join(folder, `${name}.md`), `${page}\n`)
  if (chart) {
    const svg = 'bars' in chart ? barChart(chart) : lineChart(chart)
    await writeFile(join(folder, `${name}.svg`), svg)
  }
}

/** A Markdown table whose columns are as wide as their widest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(3, cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

function machine(): string {
  const processors = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? arch()}`
  return `Node ${process.version}, ${platform()} ${arch()}, ${processors}, shared with other work.`
}
