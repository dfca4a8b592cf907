import { describe, expect, it } from 'vitest'
import { readPlainBody } from '../../src/essay/plain-body.ts'

const read = (text: string) =>
  readPlainBody(
    text.split('\n').map((line, at) => ({ text: line, number: at + 5 })),
    '雨天',
  )
/** Of each passage the level, the label and the text. */
const outline = (text: string) =>
  read(text).map(({ level, label, text: words }) => [level, label, words])

describe('readPlainBody', () => {
  it.each([
    [
      '雨停了。\n我们出门。',
      [
        [0, '雨停了', '雨停了。'],
        [0, '我们出门', '我们出门。'],
      ],
    ],
    [
      '雨停了。 我们出门。',
      [
        [0, '雨停了', '雨停了。'],
        [0, '我们出门', '我们出门。'],
      ],
    ],
    [
      '一、早晨\n甲。\n乙。\n二、夜里\n丙。',
      [
        [2, '一、早晨', '甲。\n乙。'],
        [2, '二、夜里', '丙。'],
      ],
    ],
    [
      '前面。\n\n一、早晨\n甲。\n二、夜里\n丙。',
      [
        [0, '雨天', '前面。'],
        [2, '一、早晨', '甲。'],
        [2, '二、夜里', '丙。'],
      ],
    ],
    [
      '第一章 早晨\n一、起床\n甲。\n（一）洗脸\n乙。',
      [
        [2, '第一章 早晨', ''],
        [3, '一、起床', '甲。'],
        [4, '（一）洗脸', '乙。'],
      ],
    ],
    [
      '（一）早晨\n甲。\n（二）夜里\n乙。',
      [
        [2, '（一）早晨', '甲。'],
        [2, '（二）夜里', '乙。'],
      ],
    ],
    // The items of a list follow each other.
    [
      '要带的：\n一、伞\n二、书\n三、灯\n就这些。',
      [
        [0, '要带的', '要带的：'],
        [0, '一、伞', '一、伞'],
        [0, '二、书', '二、书'],
        [0, '三、灯', '三、灯'],
        [0, '就这些', '就这些。'],
      ],
    ],
    ['', []],
  ])('of %j', (text, passages) => {
    expect(outline(text)).toEqual(passages)
  })

  it('takes no line out of the middle of a wrapped paragraph', () => {
    const line = '很'.repeat(24)
    const text = `　　${line}\n一、${line.slice(2)}\n${line}很\n完了。\n　　${line}\n好。`
    expect(read(text).every(({ level }) => level === 0)).toBe(true)
  })

  it('writes text as HTML, and nothing else', () => {
    expect(read('甲 <b>乙</b> & 丙。\n一、<i>\n丁。')).toMatchObject([
      {
        html: '<p>甲 &lt;b&gt;乙&lt;/b&gt; &amp; 丙。</p>',
        text: '甲 <b>乙</b> & 丙。',
        heading: '',
      },
      { html: '<p>丁。</p>', label: '一、<i>', heading: '一、&lt;i&gt;' },
    ])
  })

  it('says where its headings are', () => {
    expect(read('前面。\n一、早晨\n甲。\n二、夜里\n乙。').map(({ line }) => line)).toEqual([
      5, 6, 8,
    ])
  })

  it('keys a paragraph by its words, a heading by its rank', () => {
    expect(read('雨停了。\n我们出门。').map(({ key }) => key)).toEqual(['雨停了。', '我们出门。'])
    expect(read('前面。\n一、早晨\n甲。').map(({ key }) => key)).toEqual(['lead', '2 一、早晨'])
  })
})
