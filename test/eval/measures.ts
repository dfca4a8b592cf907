/** How well ranked answers meet what was judged relevant; each from 0 to 1. */
export interface Measures {
  readonly success1: number
  readonly success5: number
  readonly reciprocalRank: number
  readonly ndcg10: number
  readonly recall20: number
}

/**
 * Measures one answer. Success at k: a relevant hit among the first k. Reciprocal rank: 1 over the
 * place of the first relevant hit. nDCG at 10: gains of 1, discounted by the logarithm of the place
 * (Järvelin and Kekäläinen 2002). Recall at 20: the share of the relevant among the first 20, of as
 * many as fit there.
 *
 * `measure(['b', 'a'], new Set(['a'])).reciprocalRank // 0.5`
 */
export function measure(hits: readonly string[], relevant: ReadonlySet<string>): Measures {
  const first = hits.slice(0, 20).findIndex((hit) => relevant.has(hit))
  const gain = (place: number): number => 1 / Math.log2(place + 2)
  const found = hits.slice(0, 10).flatMap((hit, place) => (relevant.has(hit) ? [gain(place)] : []))
  const best = Array.from({ length: Math.min(10, relevant.size) }, (_, place) => gain(place))
  return {
    success1: Number(first === 0),
    success5: Number(first >= 0 && first < 5),
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    ndcg10: sum(found) / sum(best),
    recall20:
      hits.slice(0, 20).filter((hit) => relevant.has(hit)).length / Math.min(20, relevant.size),
  }
}

/** The mean of each measure. */
export function mean(all: readonly Measures[]): Measures {
  const of = (name: keyof Measures): number => sum(all.map((one) => one[name])) / all.length
  return {
    success1: of('success1'),
    success5: of('success5'),
    reciprocalRank: of('reciprocalRank'),
    ndcg10: of('ndcg10'),
    recall20: of('recall20'),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
