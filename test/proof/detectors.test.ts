import { describe, expect, it } from 'vitest'
import { openWords } from '../../src/build/read-words.ts'
import { findAsciiPunctuation } from '../../src/proof/ascii-punctuation.ts'
import { findDoubled } from '../../src/proof/doubled.ts'
import type { Spot } from '../../src/proof/finding.ts'
import { findFullWidth } from '../../src/proof/full-width.ts'
import { findInvisible } from '../../src/proof/invisible.ts'
import { findMixedScript } from '../../src/proof/mixed-script.ts'
import { findMojibake } from '../../src/proof/mojibake.ts'
import { proseOf } from '../../src/proof/prose.ts'
import { findQuotes } from '../../src/proof/quotes.ts'

const words = await openWords()
const brief = (spots: readonly Spot[]) =>
  spots.map(({ line, at, found, repair }) => [line, at, found, repair])

/** What the bytes of a text are in another encoding. */
const misread = (text: string, label: string) =>
  new TextDecoder(label).decode(new TextEncoder().encode(text))

describe('quotes', () => {
  it.each<[string, string[], unknown[]]>([
    ['without a partner before', ['他说好”。'], [[0, 3, '”', undefined]]],
    ['without a partner behind', ['他说“好。'], [[0, 2, '“', undefined]]],
    ['twice', ['按““能来就来”的办法'], [[0, 1, '““', '“']]],
    ['around a title', ['读了《山中集。'], [[0, 2, '《', undefined]]],
    [
      'that cross',
      ['“他说《好”》'],
      [
        [0, 3, '《', undefined],
        [0, 6, '》', undefined],
      ],
    ],
  ])('%s are found', (_, lines, expected) => {
    expect(brief(findQuotes(lines))).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['in pairs', ['他说：“好，‘行’吗？”（笑）']],
    ['of several paragraphs', ['“第一段。', '', '“第二段。”']],
    ['of lists', ['1）先走', '（2）再走', '一）后走']],
    ['that are apostrophes', ['it’s Tom’s']],
  ])('%s are well', (_, lines) => {
    expect(findQuotes(lines)).toEqual([])
  })
})

describe('mojibake', () => {
  it.each([
    ['UTF-8 read as Latin-1', misread('中文散文', 'windows-1252'), '中文散文'],
    ['UTF-8 read as GBK', misread('中文散文', 'gb18030'), '中文散文'],
    ['GBK read as Latin-1', 'ÖÐÎÄÉ¢ÎÄ', '中文散文'],
    ['replacement characters', '\ufffd\ufffd', undefined],
    ['锟斤拷', '锟斤拷锟斤拷', undefined],
    ['烫烫烫', '烫烫烫', undefined],
  ])('%s is found', (_, found, repair) => {
    expect(brief(findMojibake([`看，${found}，看`]))).toEqual([[0, 2, found, repair]])
  })

  it.each([
    ['café，naïve，Zürich'],
    ['这里的水很烫，烫手。'],
    ['¡Hola! 25°C ± 1'],
    ['一座小港怎样过冬'],
  ])('%s is none', (line) => {
    expect(findMojibake([line])).toEqual([])
  })
})

describe('doubled characters', () => {
  it.each([
    ['我们的的船回来了', [[0, 2, '的的', '的']]],
    ['船回来了了，人也回来', [[0, 3, '了了', '了']]],
    ['雨停了，，我们出门', [[0, 3, '，，', '，']]],
    ['雨停了。。', [[0, 3, '。。', '。']]],
  ])('are found in %s', (line, expected) => {
    expect(brief(findDoubled([line], words))).toEqual(expected)
  })

  it.each([
    '看看这里，常常来，人人都说好',
    '为了了解情况，不了了之',
    '目的的确达到了',
    '等等。。。再说',
    '是是非非，上上下下，和和气气',
  ])('are legitimate in %s', (line) => {
    expect(findDoubled([line], words)).toEqual([])
  })
})

describe('characters that print nothing', () => {
  it.each([
    ['a\u200bb', [[0, 1, '\u200b', '']]],
    ['雨\u0007停', [[0, 1, '\u0007', '']]],
    ['雨\u200b\u200b停', [[0, 1, '\u200b\u200b', '']]],
    ['雨\ufeff停', [[0, 1, '\ufeff', '']]],
  ])('are found in %j', (line, expected) => {
    expect(brief(findInvisible([line]))).toEqual(expected)
  })

  it.each(['一家人 👨‍👩‍👧', '\t雨停了', '❤️'])('are not seen in %s', (line) => {
    expect(findInvisible([line])).toEqual([])
  })
})

describe('width', () => {
  it('of letters and digits', () => {
    expect(brief(findFullWidth(['在２０２０年，ＡＢＣ说：好！']))).toEqual([
      [0, 1, '２０２０', '2020'],
      [0, 7, 'ＡＢＣ', 'ABC'],
    ])
  })

  it('of punctuation', () => {
    expect(brief(findAsciiPunctuation(['近日,他说:1,000 at 10:30, 好!', 'Hello, world!']))).toEqual(
      [
        [0, 2, ',', '，'],
        [0, 5, ':', '：'],
        [0, 23, '!', '！'],
      ],
    )
  })
})

describe('mixed script', () => {
  it.each([
    [['这里的学生读书认真，写字认真，说话认真，過後歸家'], ['過', '歸']],
    [['這裡的學生讀書，個個認真，过後回家'], ['过']],
    [['这里的学生读书，个个认真'], []],
    [['皇后准許范先生把秘方寫進書裡'], []],
    [['学习', '學習']],
  ])('in %j', (lines, expected = []) => {
    expect(findMixedScript(lines).map(({ found }) => found)).toEqual(expected)
  })
})

describe('prose', () => {
  const shown = (lines: string[], isMarkdown = true) =>
    proseOf(lines, isMarkdown).map((line) => line.replace(/\0+/g, '_'))

  it.each([
    [['用 `a,b` 写'], ['用 _ 写']],
    [
      ['```', '代码,', '```', '文,'],
      ['_', '_', '_', '文,'],
    ],
    [['[题](https://a.cn/雨,) 文'], ['[题]_ 文']],
    [['<b class="x">雨</b>'], ['_雨_']],
    [
      ['---', 'title: 雨', '---', '文'],
      ['_', '_', '_', '文'],
    ],
    [['见 https://a.cn/x, 好'], ['见 _ 好']],
  ])('of %j', (lines, expected) => {
    expect(shown(lines)).toEqual(expected)
    expect(proseOf(lines, true).map(({ length }) => length)).toEqual(
      lines.map(({ length }) => length),
    )
  })

  it('of plain text has its backquotes', () => {
    expect(shown(['用 `a,b` 写'], false)).toEqual(['用 `a,b` 写'])
  })
})
