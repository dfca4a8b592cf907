import { describe, expect, it } from 'vitest'
import { isCalendarDate, readDate } from '../../src/essay/calendar-date.ts'

describe('isCalendarDate', () => {
  it.each([
    ['2020-02-16', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2020-02-30', false],
    ['2020-13-01', false],
    ['2020-00-10', false],
    ['2020-2-16', false],
    ['20200216', false],
    ['', false],
  ])('of %s is %s', (written, is) => {
    expect(isCalendarDate(written)).toBe(is)
  })
})

describe('readDate', () => {
  it.each([
    ['2020年2月16日', '2020-02-16'],
    ['2020 年 2 月 16 日', '2020-02-16'],
    ['2020-2-16', '2020-02-16'],
    ['2020/02/16', '2020-02-16'],
    ['2020.2.6', '2020-02-06'],
    ['2020年2月30日', undefined],
    ['2020-2/16', undefined],
    ['2020年2月16日，雨', undefined],
  ])('reads %s as %s', (line, date) => {
    expect(readDate(line)).toBe(date)
  })
})
