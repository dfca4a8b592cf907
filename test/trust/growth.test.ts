import { describe, expect, it } from 'vitest'
import { parseSettings } from '../../src/build/settings.ts'
import { parseFile } from '../../src/essay/parse.ts'
import { parseQuery } from '../../src/search/query.ts'
import { blocksGrowingTooFast } from './growth.ts'

const repeated = (piece: string, size: number): string => piece.repeat(size / piece.length)

/** Lines, each with one piece more in front than the one before: as many as make the size. */
const deeper = (piece: string, text: string, size: number): string =>
  Array.from({ length: Math.sqrt((2 * size) / piece.length) }, (_, depth) =>
    [piece.repeat(depth), text].join(''),
  ).join('\n')

const inMatter = (yaml: string): string => `---\n${yaml}\n---\n\n雨。\n`

const pieces = [
  ...['[', '![', '[[', ']', '[a](', '[a](b', '[a][', '[a] ', '![a](b) ', '[a]: b\n', '[a]: <'],
  ...['*', '**a', '*a **b ', '*_', '_', '~~a', '`', '`a``', '\\', '&', '&amp;', '“', '**“a”**'],
  ...['<', '<a ', '<a href="', '<!--', '<![CDATA[', '<x-', '<http://a>', 'http://a.b '],
  ...['<div>', '<p>', '<b>', '</b>', '<td>', '<svg>', '<details>', '<ruby>雨<rt>'],
  ...[
    '|',
    '|-',
    '| a |\n|-|\n',
    '>',
    '> ',
    '- ',
    '- a\n\n',
    '  - a\n',
    '1. ',
    '1. a\n',
    '#',
    '# a\n',
  ],
  ...[
    '# a {#b}\n',
    '{#',
    'a\n=\n',
    '-\n',
    '***\n',
    '```\n',
    '[^1]',
    '[^1]: a\n\n',
    '[^1] [^1]: a\n\n',
  ],
  ...[
    '啊',
    '啊\n',
    '一、',
    '一、a\n',
    '（一）',
    '篇二：a\n',
    '第三篇 a\n',
    'a: b\n',
    '：',
    ' ',
    '\t',
    '\n',
  ],
  ...['\0', '\u0300', '\ud800', '\u202e', '"', "'"],
]

const texts: readonly (readonly [name: string, text: (size: number) => string])[] = [
  ...pieces.map(
    (piece) => [JSON.stringify(piece), (size: number) => repeated(piece, size)] as const,
  ),
  ['quotes in quotes', (size) => deeper('>', ' a', size)],
  ['lists in lists', (size) => deeper('  ', '- a', size)],
  ['elements in elements', (size) => repeated('<div>', size / 2) + repeated('</div>', size / 2)],
  ['runs of backticks, each longer', (size) => deeper('`', 'a', size).replaceAll('\n', '')],
  ['brackets that close', (size) => '['.repeat(size / 2) + ']'.repeat(size / 2)],
  ['emphasis that closes', (size) => repeated('*a ', size / 2) + repeated('a* ', size / 2)],
  [
    'notes',
    (size) => Array.from({ length: size / 24 }, (_, at) => `a[^${at}]\n\n[^${at}]: b\n\n`).join(''),
  ],
  ['keys', (size) => inMatter(repeated('a: b\n', size))],
  ['tags', (size) => inMatter(`tags: [${repeated('a, ', size)}]`)],
  ['brackets in front matter', (size) => inMatter(`title: ${'['.repeat(size)}`)],
  ['maps in front matter', (size) => inMatter(`title: ${repeated('{a: ', size)}`)],
  ['keys in keys', (size) => inMatter(deeper(' ', 'a:', size))],
  ['many aliases', (size) => inMatter(`tags: &a [雨]\n${repeated('b: [*a]\n', size)}`)],
]

describe('the work to read an essay grows with its size, of', () => {
  it.each(texts)('%s', (_, text) => {
    for (const path of ['a.md', 'a.txt']) {
      expect(blocksGrowingTooFast((size) => parseFile({ path, text: text(size) }))).toEqual([])
    }
  })

  it('and what grows with the square is seen', () => {
    const squared = (size: number) => {
      let sum = 0
      for (let one = 0; one < size; one += 1) {
        for (let other = 0; other < size; other += 1) sum += one ^ other
      }
      return sum
    }
    expect(blocksGrowingTooFast(squared, 512)).toHaveLength(1)
  })
})

describe('the work to read a query of up to 1 MB grows with its size, of', () => {
  it.each([
    ...['汤', 'a ', 'a', '\u0300', '"', '「', '-a ', 'essay:a ', '\ud800', '\u202e', '汤 汤', '\0'],
    '&lt;',
  ])(
    '%j',
    (piece) => {
      const parse = (size: number) => parseQuery(piece.repeat(size / piece.length))
      expect(blocksGrowingTooFast(parse, 2 ** 17)).toEqual([])
    },
    60_000,
  )
})

/** Nine lines that stand for a hundred million words. */
const bomb = [
  'a0: &a0 [雨, 雨, 雨, 雨, 雨, 雨, 雨, 雨, 雨, 雨]',
  ...Array.from({ length: 8 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`)}]`),
].join('\n')

describe('aliases that stand for more and more are refused', () => {
  const heap = () => process.memoryUsage().heapUsed / 2 ** 20

  it.each([
    ['front matter', (yaml: string) => parseFile({ path: 'a.md', text: inMatter(yaml) }).problems],
    ['settings', (yaml: string) => parseSettings(yaml).problems],
  ])('in %s', (_, problemsOf) => {
    for (const key of ['title', 'tags', 'searches']) {
      const before = heap()
      const problems = problemsOf(`${bomb}\n${key}: *a8`)
      expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([])
      expect(heap() - before).toBeLessThan(100)
      expect(JSON.stringify(problems).length).toBeLessThan(30_000)
    }
  })
})
