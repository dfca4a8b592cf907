import { describe, expect, it } from 'vitest'
import { buildPinyin, type Pair } from '../../src/search/build-pinyin.ts'
import { decodeApart, decodePinyin } from '../../src/search/decode-pinyin.ts'
import { spellOut } from '../../src/search/syllables.ts'

/** Pairs of the characters of a text that stand together, each in so many sections. */
const pairsOf = (text: string, sections: number): Pair[] =>
  [...text].slice(1).map((second, at) => ({ first: text[at] ?? '', second, sections }))

const { pinyin: tables, syllables } = buildPinyin([
  ...pairsOf('疫情防控', 40),
  ...pairsOf('一清', 9),
  ...pairsOf('银行', 5),
  ...pairsOf('行为', 5),
  ...pairsOf('口罩', 8),
])
const [spelling = []] = spellOut('yiqing')

function decode(letters: string) {
  return decodePinyin(spellOut(letters)[0] ?? [], (letter) => tables.get(letter), 3)
}

describe('buildPinyin', () => {
  it('has each syllable under its first letter, with what follows its characters', () => {
    expect(tables.get('y')).toEqual({ yi: { 一: '3清', 疫: '5情' }, yin: { 银: '2行' } })
  })

  it('reads a character as its neighbour has it', () => {
    expect(tables.get('h')).toEqual({ hang: { 行: '' } })
    expect(tables.get('x')).toEqual({ xing: { 行: '2为' } })
  })

  it('has the characters of each syllable', () => {
    expect(syllables).toMatchObject({ yi: '疫一', hang: '行', xing: '行' })
  })

  it('leaves the rarest pairs of a letter out where they are too many', () => {
    const rare = Array.from({ length: 9000 }, (_, at) => ({
      first: '疫',
      second: String.fromCharCode(0x4e00 + at),
      sections: 1,
    }))
    const common = { first: '疫', second: '情', sections: 40 }
    const many = Array.from('一以已意义议易医益异', (first) =>
      rare.map((pair) => ({ ...pair, first })),
    ).flat()
    const table = buildPinyin([...many, common]).pinyin.get('y')
    expect(table?.yi?.疫).toBe('5情')
    expect(JSON.stringify(table).length).toBeLessThan(100_000)
  })
})

describe('decodePinyin', () => {
  it.each([
    ['yiqing', ['疫情', '一清']],
    ['yiqingfangkong', ['疫情防控']],
    ['yiqingf', ['疫情防']],
    ['yinhang', ['银行']],
    ['xingwei', ['行为']],
    ['yi', ['疫情', '一清', '银行']],
    ['kongkou', []],
  ])('reads %s as %j', (letters, texts) => {
    expect(decode(letters).flatMap(({ phrases }) => phrases)).toEqual(texts)
  })

  it('reads what may follow a character', () => {
    const [after = []] = spellOut('fang')
    const lookUp = (letter: string) => tables.get(letter)
    expect(decodePinyin(after, lookUp, 3, ['情', '5防'])).toEqual([{ phrases: ['防'], weight: 5 }])
    expect(decodePinyin(after, lookUp, 3, ['口', '3罩'])).toEqual([])
  })

  it('reads nothing where no table has the syllables', () => {
    expect(decodePinyin(spelling, () => undefined, 3)).toEqual([])
  })
})

describe('decodeApart', () => {
  it.each([
    ['yiqingkouzhao', [['疫情', '口罩']]],
    ['yiqing', []],
  ])('reads %s as %j', (letters, readings) => {
    const [spelling = []] = spellOut(letters)
    const found = decodeApart(spelling, (letter) => tables.get(letter), 3)
    expect(found.map(({ phrases }) => phrases)).toEqual(readings)
  })
})
