import type { IndexedSection } from '../../src/search/files.ts'
import { fold } from '../../src/search/fold.ts'
import { type Engine, searched } from './engine.ts'
import type { Part } from './report.ts'
import { mean } from './statistics.ts'

/**
 * Compares what engines find with a plain search for the very characters. Recall is the share of the
 * sections with them that was found, precision the share of those found that have them (folded: a
 * traditional form counts as its simplified one), both as means over the queries.
 */
export async function measureAccuracy(
  engines: readonly Engine[],
  queries: readonly string[],
  sections: readonly IndexedSection[],
): Promise<Part> {
  const texts = sections.map((section) => {
    const as = searched(section)
    // We find an essay's first section by its title too.
    return { as, folded: fold(section.first ? `${section.title}\n${as}` : as).text }
  })
  const of = engines.map(() => ({ recall: [] as number[], precision: [] as number[] }))
  for (const query of queries) {
    const folded = fold(query).text
    const holds = new Set(texts.flatMap(({ as }, number) => (as.includes(query) ? [number] : [])))
    for (const [at, engine] of engines.entries()) {
      const found = await engine.find(query, sections.length)
      const right = found.filter((number) => holds.has(number)).length
      const like = found.filter((number) => texts[number]?.folded.includes(folded)).length
      if (holds.size > 0) of[at]?.recall.push(right / holds.size)
      if (found.length > 0) of[at]?.precision.push(like / found.length)
    }
  }
  const rows = engines.map(({ name }, at) => {
    const { recall = [], precision = [] } = of[at] ?? {}
    return { name, recall: mean(recall), precision: mean(precision) }
  })
  return {
    name: 'accuracy',
    title: 'What is found, against a plain search for the characters',
    text: `${queries.length} pieces of 1 to 6 characters, all ${sections.length} sections, all hits. Recall: the share of the sections with the piece that was found. Precision: the share of those found that have it.`,
    head: ['', 'recall', 'precision'],
    rows: rows.map(({ name, recall, precision }) => [
      name,
      recall.toFixed(4),
      precision.toFixed(4),
    ]),
    chart: {
      title: 'Share of the sections with the characters that was found',
      unit: '',
      most: 1,
      bars: rows.map(({ name, recall }) => ({ name, value: recall })),
    },
  }
}
