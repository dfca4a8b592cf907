import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { buildPaths } from '../../src/build/paths.ts'
import { silent } from '../../src/build/progress.ts'
import { readCorpus } from '../../src/build/read-corpus.ts'
import { search } from '../../src/search/search.ts'
import { indexOf } from '../search/library.ts'
import { readJudged } from './judged.ts'
import { mean, measure } from './measures.ts'

const { essays } = await readCorpus(buildPaths({}).corpus, silent)
const judged = await readJudged(fileURLToPath(new URL('corpus.json', import.meta.url)), essays)
const { index } = indexOf(essays)
const answers = await Promise.all(
  judged.map(async ({ kind, query, relevant }) => {
    const { hits } = await search(index, query, { offset: 0, limit: 20 })
    const found = hits.map(({ essay, section }) => `${essay.slug}/${section.id}`)
    return { kind, query, measures: measure(found, relevant) }
  }),
)

/** Figures reached, rounded down: what answers better may raise them, nothing may lower them. */
describe('the judged queries over the essays of this project', () => {
  it.each([
    ['success1', 0.96],
    ['success5', 0.97],
    ['reciprocalRank', 0.97],
    ['ndcg10', 0.96],
    ['recall20', 0.96],
  ] as const)('reach a %s of %f', (measured, least) => {
    const all = mean(answers.map(({ measures }) => measures))
    expect(all[measured]).toBeGreaterThanOrEqual(least)
  })

  const firstRight = [
    ['char', 1],
    ['word', 1],
    ['phrase', 1],
    ['terms', 1],
    ['quoted', 1],
    ['without', 1],
    ['scoped', 1],
    ['digits', 1],
    ['latin', 1],
    ['traditional', 1],
    ['pinyin', 1],
    ['initials', 1],
    ['mixed', 1],
    ['typo', 0.83],
    ['miscounted', 1],
    ['latin-typo', 1],
    ['inner-quotes', 1],
    ['full-width', 1],
    ['question', 0.71],
  ] as const

  it.each(firstRight)('of kind %s come first with a share of %f', (kind, least) => {
    const ofKind = answers.filter((answer) => answer.kind === kind)
    const failed = ofKind.filter(({ measures }) => measures.success1 === 0)
    const { success1 } = mean(ofKind.map(({ measures }) => measures))
    const queries = failed.map(({ query }) => query).join('; ')
    expect(success1, `failed: ${queries}`).toBeGreaterThanOrEqual(least)
  })

  it('are at least four of each kind that is held to a share', () => {
    const kinds = [...Map.groupBy(judged, ({ kind }) => kind)]
    expect(kinds.map(([kind]) => kind)).toEqual(firstRight.map(([kind]) => kind))
    expect(kinds.filter(([, queries]) => queries.length < 4)).toEqual([])
  })

  it('have an id each', () => {
    expect(new Set(judged.map(({ id }) => id)).size).toBe(judged.length)
  })
})
