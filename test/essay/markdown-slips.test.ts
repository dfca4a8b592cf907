import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/essay/markdown-parser.ts'
import { findSlips } from '../../src/essay/markdown-slips.ts'

/** What is said of a text that begins on line 10. */
const slips = (text: string) => findSlips(markdown.parse(text, {}), 'rain.md', 10)

describe('findSlips', () => {
  it.each([
    ['#春天', 10, /`#春天`, which is no heading: expected a space after `#`/],
    ['雨停了。\n\n##春天的雨', 12, /expected a space after `##`/],
    ['雨停了。\n###春天\n走吧。', 11, /expected a space after `###`/],
    ['#Spring rain', 10, /`#Spring rain`/],
    [
      '雨停了。\n\n    天亮了。\n\n走吧。',
      12,
      /four spaces or a tab, which Markdown shows as code/,
    ],
    ['\t天亮了。', 10, /shows as code/],
  ])('warns of %j', (text, line, message) => {
    const problems = slips(text)
    expect(problems).toMatchObject([{ file: 'rain.md', line, severity: 'warning' }])
    expect(problems[0]?.message).toMatch(message)
  })

  it.each([
    '# 春天',
    '#春天 #雨',
    '#春天#',
    '见 #春天',
    '#12',
    '#',
    '\\#春天',
    '> #春天',
    '`#春天`',
    '```\n#春天\n```',
    `#${'很'.repeat(41)}`,
    '    let a = 1 // 一个数',
    '    雨,雪',
    '```\n天亮了。\n```',
    '- 甲\n\n    天亮了。',
    '　　天亮了。',
  ])('has nothing to say of %j', (text) => {
    expect(slips(text)).toEqual([])
  })
})
