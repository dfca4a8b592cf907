import { describe, expect, it } from 'vitest'
import { readHeading } from '../../src/essay/plain-heading.ts'

describe('readHeading', () => {
  it.each([
    ['第一章 缘起', 0],
    ['第12节：缘起', 0],
    ['第三部分', 0],
    ['一、缘起', 1],
    ['十二．缘起', 1],
    ['　二、 缘起', 1],
    ['（一）缘起', 2],
    ['(3)缘起', 2],
    ['（十）', 2],
    ['一、雨下了很久。', undefined],
    ['一、雨下了很久，', undefined],
    ['一、', undefined],
    ['一二三', undefined],
    ['第一章', 0],
    ['第一章节很长', undefined],
    ['第一天 早晨', undefined],
    ['1. 缘起', undefined],
    ['缘起', undefined],
    ['（注）缘起', undefined],
    [`一、${'很'.repeat(38)}`, 1],
    [`一、${'很'.repeat(39)}`, undefined],
    ['', undefined],
  ])('of %j is %s', (line, rank) => {
    expect(readHeading(line)).toBe(rank)
  })
})
