import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abbreviate, type Spelling, spellOut } from '../../src/search/syllables.ts'

const written = (spellings: readonly Spelling[]) =>
  spellings.map((spelling) =>
    spelling.map(({ letters, open }) => `${letters}${open ? '…' : ''}`).join("'"),
  )

describe('spellOut', () => {
  it.each([
    ['yiqing', "yi'qing…"],
    ['zhuangshuang', "zhuang'shuang…"],
    ['nvren', "nv'ren…"],
    ['yiq', "yi'q…"],
    ['yiqin', "yi'qin…"],
    ['fangkongzh', "fang'kong'zh…"],
  ])('reads %s as %s first', (letters, first) => {
    expect(written(spellOut(letters))[0]).toBe(first)
  })

  it('gives every reading', () => {
    expect(written(spellOut('xian'))).toEqual(expect.arrayContaining(['xian…', "xi'an…"]))
    expect(written(spellOut('fangan'))).toEqual(expect.arrayContaining(["fang'an…", "fan'gan…"]))
  })

  it.each(['git', 'yqfk', 'javascript', 'q', 'vue', ''])('reads nothing in %s', (letters) => {
    expect(spellOut(letters)).toEqual([])
  })
})

describe('abbreviate', () => {
  it.each([
    ['yqfk', "y…'q…'f…'k…"],
    ['yipq', "yi'p…'q…"],
    ['zgr', "z…'g…'r…"],
    ['zhg', "zh…'g…"],
    ['y', 'y…'],
  ])('reads %s as %s first', (letters, first) => {
    expect(written(abbreviate(letters))[0]).toBe(first)
  })

  it.each(['git', 'ui', 'v'])('reads nothing in %s', (letters) => {
    expect(abbreviate(letters)).toEqual([])
  })
})

describe.each([
  ['spellOut', spellOut],
  ['abbreviate', abbreviate],
])('%s', (_, read) => {
  it('leaves out no letter, and gives few readings of however many letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{0,64}$/), (letters) => {
        const spellings = read(letters)
        expect(spellings.length).toBeLessThanOrEqual(4)
        for (const spelling of spellings) {
          expect(spelling.map(({ letters }) => letters).join('')).toBe(letters)
        }
      }),
    )
  })
})
