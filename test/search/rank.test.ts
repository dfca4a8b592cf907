import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import type { Essay } from '../../src/essay/essay.ts'
import { best } from '../../src/search/best.ts'
import { fields } from '../../src/search/files.ts'
import { fold } from '../../src/search/fold.ts'
import { parseQuery, termsOf } from '../../src/search/query.ts'
import { rank } from '../../src/search/rank.ts'
import { indexTerms, isPrefix } from '../../src/search/terms.ts'
import { essayOf, indexOf } from './library.ts'

/** The sections that MiniSearch finds in an index of its own, with their scores. */
function wholeRanks(essays: readonly Essay[], terms: readonly string[], combineWith: 'AND' | 'OR') {
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
  const found = whole.search('', {
    tokenize: () => [...terms],
    prefix: isPrefix,
    combineWith,
    boost: { title: 4, heading: 2, text: 1, context: 0.5 },
    filter: ({ match }) =>
      Object.values(match)
        .flat()
        .some((field) => field !== 'context'),
  })
  return found.map(({ id, score }) => [id, score.toFixed(9)])
}

async function ranks(essays: readonly Essay[], typed: string, combineWith: 'AND' | 'OR') {
  const { index } = indexOf(essays)
  const terms = termsOf(parseQuery(typed).phrases)
  const { value } = await index.postings(terms)
  const found = rank(await index.counts(), value, terms, combineWith)
  const own = best(found, 0, 0, 100).map(({ section, score }) => [section, score.toFixed(9)])
  return { own: own.sort(), whole: wholeRanks(essays, terms, combineWith).sort() }
}

describe('rank', () => {
  const essays = [
    essayOf('rain', '雨', '雨落在瓦上，瓦上有雨声。', '雨停了，programmer 收工。'),
    essayOf('tile', '瓦', '#旧瓦\n换瓦的人说雨季将到。', 'program 与 programme 是一个词。'),
  ]

  it.each(['雨', '雨停', '雨 瓦', '换瓦的人', 'program', '雨 program'])(
    'scores %s as MiniSearch does',
    async (typed) => {
      const { own, whole } = await ranks(essays, typed, 'AND')
      expect(own.length).toBeGreaterThan(0)
      expect(own).toEqual(whole)
    },
  )

  it('scores any query over any texts as MiniSearch does', async () => {
    const text = fc
      .array(fc.constantFrom('雨', '瓦', '停', '声', 'ab', 'abc', 'b', ' ', '，'), {
        maxLength: 12,
      })
      .map((parts) => parts.join(''))
    const paragraph = fc.tuple(fc.boolean(), text).map(([heads, text]) => {
      return heads ? `#${text}\n${text}${text}` : text
    })
    const essay = fc.tuple(text, fc.array(paragraph, { minLength: 1, maxLength: 4 }))
    const library = fc.array(essay, { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(
        library,
        text,
        fc.constantFrom('AND', 'OR'),
        async (library, typed, combineWith) => {
          const essays = library.map(([title, sections], at) =>
            essayOf(`e${at}`, title, ...sections),
          )
          const { own, whole } = await ranks(essays, typed, combineWith)
          expect(own).toEqual(whole)
        },
      ),
    )
  })
})
