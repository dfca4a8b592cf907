import { describe, expect, it } from 'vitest'
import { readNumeral } from '../../src/essay/numeral.ts'

describe('readNumeral', () => {
  it.each([
    ['一', 1],
    ['九', 9],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['二十一', 21],
    ['一百', 100],
    ['百二十', 120],
    ['一百零八', 108],
    ['三百二十一', 321],
    ['7', 7],
    ['１２', 12],
    ['', undefined],
    ['雨', undefined],
    ['一二', undefined],
    ['十百', undefined],
  ])('reads %s as %s', (written, number) => {
    expect(readNumeral(written)).toBe(number)
  })
})
