import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOf, applyErrata, type Erratum, placeOf } from '../../src/proof/errata.ts'
import { addErrata, readErrata } from '../../src/proof/errata-file.ts'
import { readWithErrata } from '../../src/proof/read-with-errata.ts'

const erratum: Erratum = {
  file: 'a.txt',
  before: '堤坝的基',
  stood: '矗',
  after: '重新',
  read: '础。',
  why: 'lost-pair',
  line: 4,
}

describe('the place of an erratum', () => {
  it.each([
    ['把堤坝的基矗重新加固', 5],
    ['新的一段。\n\n把堤坝的基矗重新加固', 12],
    ['把旧堤的基矗再加固', 5],
    ['堤坝的基矗重新，又说堤坝的基矗重新', 'in several places'],
    ['把堤坝的基础。重新加固', 'read already'],
    ['堤坝没有了', 'nowhere'],
  ])('in %j is %j', (text, place) => {
    expect(placeOf(text, erratum)).toBe(place)
  })
})

describe('applied errata', () => {
  it.each([
    ['with the words around them', true],
    ['without any', false],
  ])('change nothing the second time, %s', (_, anchored) => {
    const text = fc.string({ unit: fc.constantFrom(...'基础矗。的\n'), maxLength: 20 })
    const part = fc.string({ unit: fc.constantFrom(...'基础矗。'), maxLength: 3 })
    let placed = 0
    fc.assert(
      fc.property(text, part, part, text, (before, stood, read, after) => {
        fc.pre(stood !== '' && stood !== read)
        const whole = before + stood + after
        const words = { before: '', after: '' }
        const anchor = anchored ? anchorOf(whole, before.length, stood) : words
        const errata = [{ ...erratum, ...anchor, stood, read }]
        const once = applyErrata(whole, errata)
        placed += once.placed.length
        expect(applyErrata(once.text, errata).text).toBe(once.text)
      }),
      { numRuns: 2000 },
    )
    expect(placed).toBeGreaterThan(100)
  })
})

describe('a file of errata', () => {
  it('reads what was added to it, and keeps what was there', () => {
    const mine = '# mine\n- file: b.md\n  stood: 雨\n  read: 雪\n'
    const text = addErrata(mine, [erratum])
    expect(text.startsWith(mine)).toBe(true)
    expect(readErrata(text, 'errata.yaml').errata).toMatchObject([
      { file: 'b.md', before: '', stood: '雨', read: '雪', line: 2 },
      { ...erratum, line: 6 },
    ])
  })

  it.each([
    ['- file: a.md\n  stood: 雨', 1, 'read'],
    ['# 勘误\nfile: a.md', 1, 'list'],
    ['- file: a.md\n  stood: ""\n  read: 雨', 1, 'stood'],
  ])('%j is an error on its line', (text, line, said) => {
    const { errata, problems } = readErrata(text, 'errata.yaml')
    expect(errata).toEqual([])
    expect(problems).toMatchObject([{ file: 'errata.yaml', line, severity: 'error' }])
    expect(problems[0]?.message).toContain(said)
  })
})

describe('a file with errata', () => {
  const read = (text: string, errata = [erratum], path = 'a.txt') =>
    readWithErrata({ path, text }, errata, 'errata.yaml')

  it('is read corrected, and each reading leads to what stood', () => {
    const section = read('堤\n\n近日,堤坝的基矗重新加固。').essays[0]?.sections[0]
    expect(section?.html).toBe('<p>近日，堤坝的基础。重新加固。</p>')
    expect(section?.text).toBe('近日，堤坝的基础。重新加固。')
    expect(section?.readings).toMatchObject([{ number: 1, stood: '矗', read: '础。' }])
    expect(section?.linked?.html).toBe(
      '<p>近日，堤坝的基<ins class="reading" title="矗"><a id="read:1" href="#stood:1">础。</a></ins>重新加固。</p>',
    )
  })

  it('has no link inside a link', () => {
    const section = read('# 堤\n\n[堤坝的基矗重新](https://example.com/)加固。', [erratum], 'a.md')
      .essays[0]?.sections[0]
    expect(section?.readings).toHaveLength(1)
    expect(section?.linked?.html).toBe(section?.html)
  })

  it('tells of an entry that no longer fits', () => {
    expect(read('堤\n\n堤坝没有了。').problems).toEqual([
      {
        file: 'errata.yaml',
        line: 4,
        message: expect.stringContaining('the text does not have it'),
        severity: 'warning',
      },
    ])
  })
})
