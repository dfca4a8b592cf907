import { describe, expect, it } from 'vitest'
import { readFileName } from '../../src/essay/file-name.ts'

describe('readFileName', () => {
  it.each([
    ['rain.md', { stem: 'rain', ending: '.md' }],
    ['notes/2020-02-16-rain.MD', { stem: 'rain', date: '2020-02-16', ending: '.md' }],
    ['2020-02-16 雨.txt', { stem: '雨', date: '2020-02-16', ending: '.txt' }],
    ['2020-02-16.md', { stem: '2020-02-16', date: '2020-02-16', ending: '.md' }],
    ['2020-02-31-rain.md', { stem: '2020-02-31-rain', ending: '.md' }],
    ['v1.2.md', { stem: 'v1.2', ending: '.md' }],
    ['.md', { stem: '.md', ending: '' }],
    ['rain', { stem: 'rain', ending: '' }],
  ])('reads %s', (path, name) => {
    expect(readFileName(path)).toEqual(name)
  })
})
