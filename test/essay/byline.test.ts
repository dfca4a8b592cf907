import { describe, expect, it } from 'vitest'
import { asTitle, isTitleLine, readByline, readHead } from '../../src/essay/byline.ts'

const linesOf = (text: string) =>
  text.split('\n').map((line, at) => ({ text: line, number: at + 1 }))
const textOf = (lines: readonly { readonly text: string }[]) =>
  lines.map(({ text }) => text).join('\n')

describe('asTitle', () => {
  it.each([
    ['心得一：', '心得一'],
    ['心得一:', '心得一'],
    ['　雨 ', '雨'],
    ['雨 ：', '雨'],
    ['雨：夜', '雨：夜'],
  ])('of %j is %j', (line, title) => {
    expect(asTitle(line)).toBe(title)
  })
})

describe('isTitleLine', () => {
  it.each([
    ['雨', true],
    ['雨：一个春天的夜晚', true],
    ['为什么下雨？', false],
    ['雨停了。', false],
    ['雨停了，', false],
    ['一、缘起', false],
    ['（一）缘起', false],
    ['第一章 缘起', false],
    ['很'.repeat(40), true],
    ['很'.repeat(41), false],
    ['　', false],
    ['', false],
  ])('of %j is %s', (line, is) => {
    expect(isTitleLine(line)).toBe(is)
  })
})

describe('readHead', () => {
  it.each([
    ['雨\n下了。', { title: '雨' }, '下了。'],
    ['\n\n雨\n\n下了。', { title: '雨' }, '下了。'],
    ['雨：\n下了。', { title: '雨' }, '下了。'],
    ['雨下了。\n停了。', {}, '雨下了。\n停了。'],
    [
      '雨\n文/林一\n2020年2月16日\n下了。',
      { title: '雨', author: '林一', date: '2020-02-16' },
      '下了。',
    ],
    [
      '雨\n日期：2020-2-16\n作者：林一\n\n下了。',
      { title: '雨', author: '林一', date: '2020-02-16' },
      '下了。',
    ],
    ['雨\n下了。\n作者：林一', { title: '雨' }, '下了。\n作者：林一'],
    ['雨', { title: '雨' }, ''],
    ['', {}, ''],
  ])('reads %j', (text, head, rest) => {
    const { rest: below, ...read } = readHead(linesOf(text))
    expect(read).toEqual(head)
    expect(textOf(below)).toBe(rest)
  })

  it.each([
    ['雨\n下了。', '下了。'],
    ['雨：\n作者：林一\n下了。', '下了。'],
    ['雪\n下了。', '雪\n下了。'],
    ['下了。', '下了。'],
  ])('knows the title of %j already', (text, rest) => {
    const head = readHead(linesOf(text), '雨')
    expect(head.title).toBe('雨')
    expect(textOf(head.rest)).toBe(rest)
  })
})

describe('readByline', () => {
  it.each([
    ['作者：林一', { author: '林一' }],
    ['作 者: 林一', { author: '林一' }],
    ['文／林一', { author: '林一' }],
    ['文｜林一', { author: '林一' }],
    ['撰：林一', { author: '林一' }],
    ['2020/2/16', { date: '2020-02-16' }],
    ['写作时间：2020.2.16', { date: '2020-02-16' }],
    ['发布日期: 2020年2月16日', { date: '2020-02-16' }],
    ['2020年2月30日', {}],
    ['2020年2月16日，雨下了一夜', {}],
    ['作者：', {}],
    ['作者：林一来到这里，雨停了。', {}],
    ['文章', {}],
    ['　作者：林一', { author: '林一' }],
  ])('reads %j', (line, byline) => {
    const { rest, ...read } = readByline(linesOf(`${line}\n下了。`), 0)
    expect(read).toEqual(byline)
    expect(textOf(rest)).toBe(Object.keys(byline).length > 0 ? '下了。' : `${line}\n下了。`)
  })

  it('takes one author and one date', () => {
    expect(textOf(readByline(linesOf('作者：甲\n作者：乙\n下了。'), 0).rest)).toBe(
      '作者：乙\n下了。',
    )
  })
})
