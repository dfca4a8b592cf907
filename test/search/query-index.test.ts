import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { fields } from '../../src/search/files.ts'
import { fold } from '../../src/search/fold.ts'
import { parseQuery, termsOf } from '../../src/search/query.ts'
import { QueryIndex } from '../../src/search/query-index.ts'
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

describe('QueryIndex', () => {
  it.each(['雨', '雨停', '雨 瓦', '换瓦的人', 'program', '雨 program'])(
    'scores %s as the whole index does',
    async (typed) => {
      const { index } = indexOf(essays)
      const terms = termsOf(parseQuery(typed).phrases)
      const { manifest, lengths } = await index.counts()
      const { value } = await index.postings(terms)
      const candidates = new QueryIndex(manifest, lengths, value).candidates(terms, 'AND')
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
      expect(candidates.length).toBeGreaterThan(0)
      expect(candidates.map(({ section, score }) => [section, score.toFixed(9)]).sort()).toEqual(
        whole.map(({ id, score }) => [id, score.toFixed(9)]).sort(),
      )
    },
  )
})
