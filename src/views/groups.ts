import type { Hit } from '../search/result.ts'

/** The hits of one essay. */
export interface Group {
  readonly essay: Hit['essay']
  readonly hits: readonly Hit[]
}

/** Hits by essay: a group stands where its best hit stood, and keeps the order of its hits. */
export function groupByEssay(hits: readonly Hit[]): readonly Group[] {
  const groups = Map.groupBy(hits, (hit) => hit.essay.slug)
  return Array.from(groups.values(), ([best, ...rest]) =>
    best ? [{ essay: best.essay, hits: [best, ...rest] }] : [],
  ).flat()
}
