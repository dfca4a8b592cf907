import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { convertHtml } from '../../src/convert/convert-html.ts'
import { type Convert, openConverter } from '../../src/convert/open-converter.ts'
import { tagsOf } from '../../src/essay/html-tags.ts'
import { safeHtml } from '../../src/essay/safe-html.ts'

let toTraditional: Convert
let toSimplified: Convert

beforeAll(async () => {
  toTraditional = await openConverter('zh-Hant')
  toSimplified = await openConverter('zh-Hans')
})

describe('phrases', () => {
  it.each([
    ['头发', '頭髮'],
    ['发展', '發展'],
    ['皇后', '皇后'],
    ['以后', '以後'],
    ['干净', '乾淨'],
    ['干部', '幹部'],
    ['面条', '麵條'],
    ['里面', '裡面'],
    ['公里', '公里'],
    ['软件', '軟件'],
    ['一只船', '一隻船'],
    ['只有', '只有'],
  ])('%s is %s, and back', (simplified, traditional) => {
    expect(toTraditional(simplified)).toBe(traditional)
    expect(toSimplified(traditional)).toBe(simplified)
  })

  it.each([
    ['乾隆', '乾隆'],
    ['裏面', '里面'],
    ['著名', '著名'],
    ['瞭解', '了解'],
  ])('%s is %s in simplified characters', (traditional, simplified) => {
    expect(toSimplified(traditional)).toBe(simplified)
  })
})

describe('convertHtml', () => {
  it.each([
    ['reads a phrase across inline tags', '<p>头<b>发</b></p>', '<p>頭<b>髮</b></p>'],
    ['reads none across blocks', '<p>头</p><p>发</p>', '<p>頭</p><p>發</p>'],
    ['reads none across a break', '<p>头<br />发</p>', '<p>頭<br />發</p>'],
    ['leaves code', '<p>面条<code>面条</code>面条</p>', '<p>麵條<code>面条</code>麵條</p>'],
    [
      'leaves blocks of code',
      '<pre><code>头<b>发</b></code></pre>头发',
      '<pre><code>头<b>发</b></code></pre>頭髮',
    ],
    [
      'leaves attributes',
      '<a href="/头发" title="头发">头发</a>',
      '<a href="/头发" title="头发">頭髮</a>',
    ],
    [
      'leaves pictures',
      '<img src="/头.png" alt="头发" />发展',
      '<img src="/头.png" alt="头发" />發展',
    ],
    [
      'reads past the readings of ruby',
      '<ruby>头<rt>头</rt>发<rt>fà</rt></ruby>',
      '<ruby>頭<rt>头</rt>髮<rt>fà</rt></ruby>',
    ],
    ['leaves other languages', '<p lang="ja">学会</p>学会', '<p lang="ja">学会</p>學會'],
    ['reads Chinese that says so', '<p lang="zh-CN">学会</p>', '<p lang="zh-CN">學會</p>'],
    ['keeps entities', '<p>面条&lt;面&amp;条</p>', '<p>麵條&lt;面&amp;條</p>'],
    [
      'counts elements in themselves',
      '<q lang="en"><q>学</q>学</q>学',
      '<q lang="en"><q>学</q>学</q>學',
    ],
  ])('%s', (_, html, converted) => {
    expect(convertHtml(html, toTraditional)).toBe(converted)
  })

  it('falls back to each text where a phrase changes its length', () => {
    const longer: Convert = (text) => text.replaceAll('软件', '应用程序')
    expect(convertHtml('<p>软件<b>软</b>件</p>', longer)).toBe('<p>应用程序<b>软</b>件</p>')
  })
})

const words = fc.constantFrom(
  '头发',
  '发',
  '后',
  '干',
  '面条',
  '里',
  'a',
  '<',
  '&',
  '"',
  ' ',
  '𠮷',
  '\n',
)
const text = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(''))
const escaped = text.map((each) => each.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
const html = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    { depthSize: 'small' },
    escaped,
    fc
      .tuple(
        fc.constantFrom('p', 'b', 'code', 'pre', 'ruby', 'rt', 'li', 'em', 'h2', 'td', 'br'),
        fc.constantFrom('', ' lang="ja"', ' title="头发"', ' href="/头发?a=1&amp;b=2"'),
        fc.array(tie('html'), { maxLength: 4 }),
      )
      .map(([name, attribute, inner]) => `<${name}${attribute}>${inner.join('')}</${name}>`),
  ),
})).html

describe('whatever is converted', () => {
  it('keeps its tags, attributes and what is no Han character', () => {
    fc.assert(
      fc.property(html, (written) => {
        const safe = safeHtml(written, 'zh-Hans')
        const converted = convertHtml(safe, toTraditional)
        const tags = (of: string) => tagsOf(of).map(({ start, end }) => of.slice(start, end))
        expect(tags(converted)).toEqual(tags(safe))
        expect(converted.replace(/\p{Script=Han}/gu, '字')).toBe(
          safe.replace(/\p{Script=Han}/gu, '字'),
        )
      }),
    )
  })

  it('is what it was, where nothing is converted', () => {
    fc.assert(
      fc.property(html, (written) => {
        const safe = safeHtml(written, 'zh-Hans')
        expect(convertHtml(safe, (text) => text)).toBe(safe)
      }),
    )
  })
})
