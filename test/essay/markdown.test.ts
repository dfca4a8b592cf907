import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/essay/markdown.ts'

const context = { file: 'rain.md', firstLine: 5, lang: 'zh-Hans' } as const
const read = (body: string, title?: string) =>
  parseMarkdown(body, title === undefined ? context : { ...context, title })
/** Of each passage the level, the label and the text. */
const outline = (body: string, title?: string) =>
  read(body, title).passages.map(({ level, label, text }) => [level, label, text])
const htmlOf = (body: string) => read(`# 题\n\n${body}`, '题').passages[0]?.html

describe('parseMarkdown', () => {
  it.each([
    [
      '# 雨\n\n下了。\n\n## 停\n\n停了。',
      [
        [0, '雨', '下了。'],
        [2, '停', '停了。'],
      ],
    ],
    [
      '雨\n===\n\n下了。\n\n停\n---\n\n停了。',
      [
        [0, '雨', '下了。'],
        [2, '停', '停了。'],
      ],
    ],
    ['先说。\n\n# 雨\n\n下了。', [[0, '雨', '先说。\n下了。']]],
    [
      '先说。\n\n## 停\n\n停了。\n\n# 雨\n\n下了。',
      [
        [0, '雨', '先说。'],
        [2, '停', '停了。'],
        [1, '雨', '下了。'],
      ],
    ],
    ['# 雨\n\n## 停\n\n停了。', [[2, '停', '停了。']]],
    [
      '# 雨\n\n下了。\n\n# 雪\n\n也下了。',
      [
        [0, '雨', '下了。'],
        [1, '雪', '也下了。'],
      ],
    ],
    [
      '# 雨\n\n下了。\n\n##### 深\n\n停了。\n\n### 浅\n\n走了。',
      [
        [0, '雨', '下了。'],
        [5, '深', '停了。'],
        [3, '浅', '走了。'],
      ],
    ],
    [
      '# 雨\n\n## 同\n\n甲。\n\n## 同\n\n乙。',
      [
        [2, '同', '甲。'],
        [2, '同', '乙。'],
      ],
    ],
    [
      '# 雨\n\n## 空\n\n## 也空\n',
      [
        [2, '空', ''],
        [2, '也空', ''],
      ],
    ],
    ['# 雨\n\n甲。\n\n##\n\n乙。', [[0, '雨', '甲。\n乙。']]],
    ['# 雨\n\n> ## 引\n> 甲。\n\n- ## 列\n', [[0, '雨', '引\n甲。\n列']]],
    ['# 雨 *夜* `a<b` [链](x.md)\n\n甲。', [[0, '雨 夜 a<b 链', '甲。']]],
    ['# 雨\n\n![](rain.png)', [[0, '雨', '']]],
    [
      '# 雨\n\n甲。\n\n## ![夜](night.png)\n\n乙。',
      [
        [0, '雨', '甲。'],
        [2, '夜', '乙。'],
      ],
    ],
    [
      '# 雨\n\n甲。\n\n## ![](night.png)\n\n乙，很长。',
      [
        [0, '雨', '甲。'],
        [2, '乙，很长', '乙，很长。'],
      ],
    ],
    ['', []],
  ])('parts %j', (body, passages) => {
    expect(outline(body)).toEqual(passages)
  })

  it('takes the title from elsewhere, and the first heading for a section if it differs', () => {
    expect(outline('# 雨\n\n下了。', '雨')).toEqual([[0, '雨', '下了。']])
    expect(outline('# 雪\n\n下了。', '雨')).toEqual([[1, '雪', '下了。']])
    expect(outline('下了。', '雨')).toEqual([[0, '雨', '下了。']])
    expect(read('下了。').title).toBeUndefined()
    expect(outline('下了，很久。')).toEqual([[0, '下了，很久', '下了，很久。']])
  })

  it.each([
    ['**真。**她', '<p><strong>真。</strong>她</p>'],
    ['春天\n来了，\nand rain\nfell', '<p>春天来了，and rain\nfell</p>'],
    ['一行  \n两行\\\n三行', '<p>一行<br />\n两行<br />\n三行</p>'],
    ['| 甲 | 乙 |\n|---|--:|\n| 一 | 二 |', '<td class="align-right">二</td>'],
    ['```js\na < b\n```', '<pre tabindex="0"><code class="language-js">a &lt; b\n</code></pre>'],
    ['~~~\n雨\n雪\n~~~', '<code>雨\n雪\n</code>'],
    [
      '![雨](a.png "夜")',
      '<p><img src="a.png" alt="雨" title="夜" loading="lazy" decoding="async" /></p>',
    ],
    ['3. 三\n4. 四', '<ol start="3">'],
    ['- 甲\n  - 乙', '<ul>\n<li>甲\n<ul>\n<li>乙</li>\n</ul>\n</li>\n</ul>'],
    ['> 引', '<blockquote>\n<p>引</p>\n</blockquote>'],
    ['甲\n\n---\n\n乙', '<p>甲</p>\n<hr />\n<p>乙</p>'],
    ['&copy; &lt;b&gt; \\*', '<p>© &lt;b&gt; *</p>'],
  ])('sets %j', (body, html) => {
    expect(htmlOf(body)).toContain(html)
  })

  it('reads ids, keys and lines', () => {
    const { passages } = read(
      '# 雨 {#rain}\n\n下了。\n\n## 停 {#stop}\n\n停了。\n\n## 走\n\n走了。',
    )
    expect(passages).toMatchObject([
      { explicitId: 'rain', key: 'lead', line: 5, heading: '' },
      { explicitId: 'stop', key: '2 停', line: 9, heading: '停' },
      { key: '2 走', line: 13 },
    ])
    expect(passages[2]).not.toHaveProperty('explicitId')
  })

  it.each([
    ['## 雨 {#雨}', 5],
    ['\n## 雨 {#1st}', 6],
    ['雨。\n\n## 雨 {#a.b}', 7],
    ['## 雨 {#}', 5],
  ])('refuses the id of %j', (body, line) => {
    expect(read(body).problems).toMatchObject([{ file: 'rain.md', line, severity: 'error' }])
    expect(read(body).problems[0]?.message).toMatch(/found the id `.*`, expected ASCII letters/)
  })

  it('closes what a section leaves open', () => {
    const { passages } = read('# 雨\n\n<div><b>下了。\n\n## 停\n\n停了。</b></div>')
    expect(passages.map(({ html }) => html)).toEqual(['<div><b>下了。</b></div>', '<p>停了。</p>'])
  })

  const words = fc
    .array(fc.constantFrom('雨停了', '我们', '，', '。', '“走”', 'rain', '（夜）'), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => `文${parts.join('')}`)
  const block = fc.oneof(
    words,
    words.map((text) => `**${text}**好`),
    words.map((text) => `## ${text}`),
    words.map((text) => `#### ${text} {#a${text.length}}`),
    words.map((text) => `> ${text}`),
    words.map((text) => `- ${text}\n- ${text}`),
    words.map((text) => `1. ${text}`),
    words.map((text) => `\`\`\`\n${text}\n\`\`\``),
    words.map((text) => `    ${text}`),
    words.map((text) => `| ${text} | 乙 |\n|---|---|\n| ${text} | 丁 |`),
    words.map((text) => `${text}\n---`),
    words.map((text) => `[${text}](rain.md)`),
    words.map((text) => `![${text}](rain.png)`),
    words.map((text) => `[^1]: ${text}`),
    words.map((text) => `[注]: ${text}`),
    words.map((text) => `<div>${text}</div>`),
    words.map((text) => `读 <dialog> ${text}`),
    words.map((text) => `<title>${text}`),
  )

  it('loses no character, and keeps their order', () => {
    const hanOf = (text: string) => text.match(/\p{Script=Han}/gu)?.join('') ?? ''
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const body = blocks.join('\n\n')
        const shown = read(`# 题\n\n${body}`).passages.map(({ level, label, text }) =>
          level > 0 ? label + text : text,
        )
        expect(hanOf(shown.join(''))).toBe(hanOf(body))
      }),
      { numRuns: 200 },
    )
  })
})
