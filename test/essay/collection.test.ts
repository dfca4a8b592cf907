import { describe, expect, it } from 'vitest'
import { markersOf } from '../../src/essay/collection.ts'

const linesOf = (text: string) =>
  text.split('\n').map((line, at) => ({ text: line, number: at + 1 }))
/** The lines that part a text, by number, with what they say. */
const parted = (text: string) =>
  markersOf(linesOf(text)).map(({ line, number, title }) => [line.number, number, title])

describe('markersOf', () => {
  it.each([
    ['a numeral behind a title', '雨中心得一：\n甲。\n雨中心得二：\n乙。'],
    ['a colon of either width, or none', '札记一:\n甲。\n札记二：\n乙。\n札记三\n丙。'],
    ['Arabic and full-width numerals', '札记1\n甲。\n札记２\n乙。'],
    ['numerals in brackets', '雨天（一）\n甲。\n雨天（二）\n乙。'],
    [
      'numerals above ten',
      ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
        .map((numeral) => `札记${numeral}\n甲。`)
        .join('\n'),
    ],
    ['blank lines between', '\n札记一：\n\n甲。\n\n\n札记二：\n\n乙。\n'],
    ['spaces before it', '　札记一\n甲。\n　札记二\n乙。'],
  ])('finds %s', (_, text) => {
    const count = text.match(/[甲乙丙]/g)?.length ?? 0
    expect(parted(text).map(([, number]) => number)).toEqual(
      Array.from({ length: count }, (_, at) => at + 1),
    )
  })

  it.each([
    [
      '篇一：春天\n甲。\n篇二：夏天\n乙。',
      [
        [1, 1, '春天'],
        [3, 2, '夏天'],
      ],
    ],
    [
      '范文篇1\n甲。\n范文篇2\n乙。',
      [
        [1, 1, ''],
        [3, 2, ''],
      ],
    ],
    [
      '第一篇 春天\n甲。\n第二篇　夏天\n乙。',
      [
        [1, 1, '春天'],
        [3, 2, '夏天'],
      ],
    ],
    [
      '第1篇：春天\n甲。\n第2篇\n乙。',
      [
        [1, 1, '春天'],
        [3, 2, ''],
      ],
    ],
    [
      '（一）春天\n甲。\n（二）\n乙。',
      [
        [1, 1, '春天'],
        [3, 2, ''],
      ],
    ],
    [
      '总题\n第一篇\n甲。\n第二篇\n乙。',
      [
        [2, 1, ''],
        [4, 2, ''],
      ],
    ],
    [
      '写在前面的话。\n第一篇\n甲。\n第二篇\n乙。',
      [
        [2, 1, ''],
        [4, 2, ''],
      ],
    ],
    [
      '总题\n雨中心得一：\n甲。\n雨中心得二：\n乙。',
      [
        [2, 1, ''],
        [4, 2, ''],
      ],
    ],
    [
      '总题\n作者：林一\n2020年2月16日\n雨中心得一：\n甲。\n雨中心得二：\n乙。',
      [
        [4, 1, ''],
        [6, 2, ''],
      ],
    ],
  ])('reads %j', (text, markers) => {
    expect(parted(text)).toEqual(markers)
  })

  it.each([
    ['headings with 一、', '一、春天\n甲。\n二、夏天\n乙。'],
    ['headings with 1.', '1. 春天\n甲。\n2. 夏天\n乙。'],
    ['chapters', '第一章 春天\n甲。\n第二章 夏天\n乙。'],
    ['（一） below a title', '总题\n（一）春天\n甲。\n（二）夏天\n乙。'],
    ['（一） in the middle', '雨停了。\n（一）\n甲。\n（二）\n乙。'],
    ['steps below a title', '总题\n步骤一\n甲。\n步骤二\n乙。'],
    ['numerals below prose', '雨停了。\n雨中心得一：\n甲。\n雨中心得二：\n乙。'],
    ['sentences', '雨中心得一。\n甲。\n雨中心得二。\n乙。'],
    ['text behind the colon', '心得一：雨停了，\n甲。\n心得二：走吧，\n乙。'],
    ['one alone', '雨中心得一：\n甲。'],
    ['none that is the first', '雨中心得二：\n甲。\n雨中心得三：\n乙。'],
    ['other prefixes', '春日记一\n甲。\n秋日记二\n乙。'],
    ['other shapes', '第一篇\n甲。\n（二）\n乙。'],
    ['a list without text below', '札记一\n札记二\n札记三'],
    ['the last without text', '札记一\n甲。\n札记二'],
    ['a line too long for a title', `${'很'.repeat(60)}一\n甲。\n${'很'.repeat(60)}二\n乙。`],
    ['years', '到2019\n甲。\n到2020\n乙。'],
    ['nothing', ''],
  ])('leaves %s whole', (_, text) => {
    expect(parted(text)).toEqual([])
  })

  it('passes over a table of contents', () => {
    const text = '札记一\n札记二\n\n札记一\n甲。\n札记二\n乙。'
    expect(markersOf(linesOf(text)).map(({ line }) => line.number)).toEqual([])
    expect(parted(`第一篇 春\n第二篇 夏\n${'第一篇 春\n甲。\n第二篇 夏\n乙。'}`)).toEqual([
      [3, 1, '春'],
      [5, 2, '夏'],
    ])
  })

  it('skips a number that is nowhere, and keeps to the order of the others', () => {
    expect(parted('札记一\n甲。\n札记三\n乙。\n札记二\n丙。\n札记三\n丁。')).toEqual([
      [1, 1, ''],
      [5, 2, ''],
      [7, 3, ''],
    ])
    expect(parted('札记一\n甲。\n札记三\n丙。')).toEqual([
      [1, 1, ''],
      [3, 3, ''],
    ])
  })

  it('takes the outer of two kinds, which begins first', () => {
    const text = '第一篇\n（一）\n甲。\n（二）\n乙。\n第二篇\n丙。'
    expect(parted(text).map(([line]) => line)).toEqual([1, 6])
  })
})
