import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identify, type Passage, shortHash } from '../../src/essay/section-id.ts'

const passage = (key: string, line = 1, explicitId?: string): Passage => ({
  key,
  line,
  label: key,
  level: 0,
  heading: '',
  html: '',
  text: key,
  ...(explicitId === undefined ? {} : { explicitId }),
})
const idsOf = (passages: readonly Passage[]) =>
  identify(passages, 'rain.md').sections.map(({ id }) => id)

describe('shortHash', () => {
  it('is six lower-case letters and digits, a letter first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(shortHash(text)).toMatch(/^[a-z][a-z0-9]{5}$/)
      }),
    )
  })

  it('rarely gives two texts the same', () => {
    const ids = Array.from({ length: 5000 }, (_, at) => shortHash(`第${at}段`))
    expect(new Set(ids).size).toBeGreaterThan(4995)
  })

  // Links that readers keep depend on it.
  it('never changes', () => {
    expect([shortHash(''), shortHash('2 春天')]).toEqual(['d32swx', 'h5xx9x'])
  })
})

describe('identify', () => {
  it('keeps the id of a text that moves', () => {
    const texts = fc.uniqueArray(fc.string(), { minLength: 1 })
    fc.assert(
      fc.property(texts, (keys) => {
        const forth = idsOf(keys.map((key) => passage(key)))
        const back = idsOf(keys.toReversed().map((key) => passage(key)))
        expect(back.toReversed()).toEqual(forth)
      }),
    )
  })

  it('gives ids that are unique, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('雨', '雪', '风')), (keys) => {
        const ids = idsOf(keys.map((key) => passage(key)))
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('tells equal texts apart by order', () => {
    const id = shortHash('小结')
    expect(idsOf([passage('小结'), passage('小结'), passage('小结')])).toEqual([
      id,
      `${id}-2`,
      `${id}-3`,
    ])
  })

  it('leaves an id to the heading that the owner gave it', () => {
    const id = shortHash('雨')
    expect(idsOf([passage('雨'), passage('雪', 3, id)])).toEqual([`${id}-2`, id])
  })

  it('finds an id that is given twice', () => {
    const { problems } = identify([passage('雨', 3, 'rain'), passage('雪', 9, 'rain')], 'rain.md')
    expect(problems).toEqual([
      {
        file: 'rain.md',
        line: 9,
        message: 'found the id `rain` again, expected another than the one on line 3',
        severity: 'error',
      },
    ])
  })

  it('tells very many equal texts apart at once', () => {
    const passages = Array.from({ length: 20_000 }, () => passage('雨'))
    expect(idsOf(passages).at(-1)).toBe(`${shortHash('雨')}-20000`)
  })

  // A search would be put into that section.
  it('keeps the ids of the page to the page', () => {
    const views = new URL('../../src/views/', import.meta.url)
    const written = readdirSync(views)
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => readFileSync(new URL(name, views), 'utf8'))
      .flatMap((source) => [...source.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? ''))
    expect(written).toContain('results')
    const passages = written.map((id, at) => passage(id, at + 1, id))
    expect(identify(passages, 'rain.md').problems).toEqual(
      written.map((id, at) => ({
        file: 'rain.md',
        line: at + 1,
        message: `found the id \`${id}\`, expected another: the page has it`,
        severity: 'error',
      })),
    )
  })
})
