import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFull, paragraphsOf, readLayout } from '../../src/essay/paragraphs.ts'

const linesOf = (text: string) =>
  text.split('\n').map((line, at) => ({ text: line, number: at + 1 }))
const paragraphs = (text: string) => paragraphsOf(linesOf(text), readLayout(linesOf(text)))
/** Text without an end, `columns` wide. */
const wide = (columns: number, character = '很') => character.repeat(columns / 2)

describe('readLayout', () => {
  it.each([
    ['雨停了。\n我们出门。', { width: 0, marked: false }],
    ['雨停了。\n\n我们出门。', { width: 0, marked: true }],
    ['　　雨停了。\n　　我们出门。', { width: 0, marked: true }],
    [`${wide(60)}\n${wide(60)}\n雨。`, { width: 60, marked: false }],
    [`　　${wide(56)}\n${wide(60)}\n雨。`, { width: 60, marked: true }],
    // Verse is narrower than a page, a whole paragraph wider.
    ['床前明月光\n疑是地上霜', { width: 0, marked: false }],
    [`${wide(200)}\n${wide(200)}`, { width: 0, marked: false }],
    // A short line among long ones that does not end a sentence is no wrapped line.
    [`${wide(60)}\n雨\n${wide(30)}\n雪\n雨。`, { width: 0, marked: false }],
    ['', { width: 0, marked: true }],
  ])('of %j', (text, layout) => {
    expect(readLayout(linesOf(text))).toEqual(layout)
  })
})

describe('isFull', () => {
  it.each([
    [60, 60, true],
    [48, 60, true],
    [46, 60, false],
    [60, 0, false],
  ])('of %i columns in %i is %s', (columns, width, full) => {
    expect(isFull({ text: wide(columns), number: 1 }, { width, marked: false })).toBe(full)
  })
})

describe('paragraphsOf', () => {
  it.each([
    ['a line each', '雨停了。\n我们出门。', ['雨停了。', '我们出门。']],
    ['blank lines', '雨停了。\n\n\n我们出门。', ['雨停了。', '我们出门。']],
    ['indents', '　　雨停了。\n　　我们出门。', ['雨停了。', '我们出门。']],
    [
      'one line',
      '雨停了。 他说：“走吧！” 我们出门。',
      ['雨停了。', '他说：“走吧！”', '我们出门。'],
    ],
    ['one line with wide spaces', '雨停了。　　我们出门。', ['雨停了。', '我们出门。']],
    ['verse', '床前明月光\n疑是地上霜', ['床前明月光', '疑是地上霜']],
    ['nothing', '\n　\n', []],
    [
      'wrapped lines',
      `　　${wide(56, '甲')}\n${wide(60, '乙')}\n丙。\n　　${wide(56, '丁')}\n戊。`,
      [`${wide(56, '甲')}${wide(60, '乙')}丙。`, `${wide(56, '丁')}戊。`],
    ],
    [
      'wrapped Latin words',
      `${wide(50, '甲')} rain\nfell ${wide(50, '乙')}\n丙。`,
      [`${wide(50, '甲')} rain fell ${wide(50, '乙')}丙。`],
    ],
    [
      'wrapped lines that end a sentence by chance',
      `　　${wide(56, '甲')}\n${wide(56, '乙')}。\n${wide(58, '丙')}\n丁。`,
      [`${wide(56, '甲')}${wide(56, '乙')}。${wide(58, '丙')}丁。`],
    ],
  ])('parts %s', (_, text, parts) => {
    expect(paragraphs(text)).toEqual(parts)
  })

  it('loses nothing but spaces', () => {
    const text = fc
      .array(
        fc.constantFrom(
          '雨停了',
          '很久很久以前',
          '。',
          '，',
          '\n',
          '\n\n',
          '　　',
          ' ',
          'rain',
          '”',
        ),
      )
      .map((parts) => parts.join(''))
    const bare = (written: string) => written.replace(/\s/g, '')
    fc.assert(
      fc.property(text, (written) => {
        expect(bare(paragraphs(written).join(''))).toBe(bare(written))
      }),
    )
  })
})
