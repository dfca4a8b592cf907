import { describe, expect, it } from 'vitest'
import { stringsFor } from '../../src/views/strings.ts'

describe('stringsFor', () => {
  it.each([
    ['zh-Hans', '找到 1 处', '2024年3月9日', '5,200 字', '5,200 词'],
    ['zh-Hant', '找到 1 處', '2024年3月9日', '5,200 字', '5,200 詞'],
    ['en', '1 passage found', '9 March 2024', '5,200 characters', '5,200 words'],
  ] as const)('%s counts and dates', (lang, found, date, characters, words) => {
    const strings = stringsFor(lang)
    expect(strings.found(1)).toBe(found)
    expect(strings.date('2024-03-09')).toBe(date)
    expect(strings.length(5200, 'zh-Hans')).toBe(characters)
    expect(strings.length(5200, 'en')).toBe(words)
  })

  it('knows an English plural', () => {
    expect(stringsFor('en').found(2)).toBe('2 passages found')
  })
})
