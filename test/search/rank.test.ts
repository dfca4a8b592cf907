import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { best } from '../../src/search/best.ts'
import { fields } from '../../src/search/files.ts'
import { fold } from '../../src/search/fold.ts'
import { parseQuery, termsOf } from '../../src/search/query.ts'
import { rank } from '../../src/search/rank.ts'
import { indexTerms, isPrefix } from '../../src/search/terms.ts'
import { essayOf, indexOf } from './library.ts'

const essays = [
  essayOf('rain', '雨', '雨落在瓦上，瓦上有雨声。', '雨停了，programmer 收工。'),
  essayOf('tile', '瓦', '#旧瓦\n换瓦的人说雨季将到。', 'program 与 programme 是一个词。'),
]

/** The index as MiniSearch alone would hold it. */
function wholeIndex() {
  const whole = new MiniSearch({
    fields: [...fields],
    tokenize: (text) => indexTerms(fold(text).text),
    processTerm: (term) => term,
  })
  let id = 0
  for (const { title, sections } of essays) {
    for (const [index, { label, level, text }] of sections.entries()) {
      const ofEssay = index === 0 ? { title, context: '' } : { title: '', context: title }
      whole.add({ id: id++, ...ofEssay, heading: level > 0 ? label : '', text })
    }
  }
  return whole
}

describe('rank', () => {
  it.each(['雨', '雨停', '雨 瓦', '换瓦的人', 'program', '雨 program'])(
    'scores %s as the whole index does',
    async (typed) => {
      const { index } = indexOf(essays)
      const terms = termsOf(parseQuery(typed).phrases)
      const counts = await index.counts()
      const { value } = await index.postings(terms)
      const found = best(rank(counts, value, terms, 'AND'), 0, 10)
      const whole = wholeIndex().search('', {
        tokenize: () => [...terms],
        prefix: isPrefix,
        combineWith: 'AND',
        boost: { title: 4, heading: 2, text: 1, context: 0.5 },
        filter: ({ match }) =>
          Object.values(match)
            .flat()
            .some((field) => field !== 'context'),
      })
      expect(found.length).toBeGreaterThan(0)
      expect(found.map(({ section, score }) => [section, score.toFixed(9)]).sort()).toEqual(
        whole.map(({ id, score }) => [id, score.toFixed(9)]).sort(),
      )
    },
  )
})
