import { describe, expect, it } from 'vitest'
import { readLanguage } from '../../src/essay/language.ts'

describe('readLanguage', () => {
  it.each([
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh_cn', 'zh-Hans'],
    ['zh-Hans', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-hk', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-TW', 'zh-Hant'],
    [' EN ', 'en'],
    ['en-GB', 'en'],
    ['fr', undefined],
    ['english', undefined],
    ['', undefined],
  ])('reads %s as %s', (tag, language) => {
    expect(readLanguage(tag)).toBe(language)
  })
})
