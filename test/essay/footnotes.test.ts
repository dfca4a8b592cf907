import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { languages } from '../../src/essay/essay.ts'
import { parseMarkdown } from '../../src/essay/markdown.ts'
import { markHtml } from '../../src/search/mark-html.ts'

const read = (body: string, lang: (typeof languages)[number] = 'zh-Hans') =>
  parseMarkdown(body, { file: 'rain.md', firstLine: 1, lang, title: '题' }).passages
const htmlOf = (body: string) => read(body).map(({ heading, html }) => heading + html)
const textOf = (body: string) => read(body).map(({ text }) => text)
const found = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, it]) => it)
const ids = (html: string) => found(html, / id="([^"]*)"/g)
const targets = (html: string) => found(html, / href="#([^"]*)"/g)

describe('footnotes', () => {
  it('lead to their notes and back', () => {
    expect(htmlOf('雨[^a]。\n\n[^a]: 见*某书*。')).toEqual([
      '<p>雨<sup><a id="noteref.1" href="#note.1" role="doc-noteref">[1]</a></sup>。</p>\n' +
        '<ol class="notes">\n<li id="note.1" value="1">\n<p>见<em>某书</em>。 ' +
        '<a href="#noteref.1" aria-label="回到正文中的注 1" role="doc-backlink">↩\ufe0e</a></p>\n</li>\n</ol>',
    ])
  })

  it.each([
    ['zh-Hans', '回到正文中的注 1'],
    ['zh-Hant', '回到正文中的註 1'],
    ['en', 'Back to note 1 in the text'],
  ] as const)('name the way back in %s', (lang, name) => {
    expect(read('雨[^a]。\n\n[^a]: 夜。', lang)[0]?.html).toContain(` aria-label="${name}"`)
  })

  it.each([
    [
      'at the end of the section',
      '甲[^a]。\n\n[^a]: 夜。\n\n## 节\n\n乙。',
      ['甲。\n夜。', '乙。'],
    ],
    [
      'wherever they are written',
      '甲[^a]。\n\n## 节\n\n乙。\n\n[^a]: 夜。',
      ['甲。\n夜。', '乙。'],
    ],
    ['also before', '[^a]: 夜。\n\n甲。\n\n## 节\n\n乙[^a]。', ['甲。', '乙。\n夜。']],
    [
      'where they are first named',
      '甲[^a]。\n\n## 节\n\n乙[^a]。\n\n[^a]: 夜。',
      ['甲。\n夜。', '乙。'],
    ],
    ['for a heading', '甲。\n\n## 节[^a]\n\n乙。\n\n[^a]: 夜。', ['甲。', '乙。\n夜。']],
    ['for a quote', '> 甲[^a]。\n>\n> [^a]: 夜。\n\n乙。', ['甲。\n乙。\n夜。']],
    ['for other notes', '甲[^a]。\n\n[^a]: 夜[^b]。\n[^b]: 昼。', ['甲。\n夜。\n昼。']],
    [
      'in many paragraphs',
      '甲[^a]。\n\n[^a]: 夜。\n\n    昼。\n\n    - 晨',
      ['甲。\n夜。\n昼。\n晨'],
    ],
    ['with a heading in them', '甲[^a]。\n\n[^a]: ## 夜', ['甲。\n夜']],
  ])('stand %s', (_, body, texts) => {
    expect(textOf(body)).toEqual(texts)
  })

  it('are numbered through the essay, in the order of their places', () => {
    const html = htmlOf(
      '甲[^b]乙[^a]。\n\n## 节\n\n丙[^c]丁[^b]。\n\n[^a]: 一。\n[^b]: 二。\n[^c]: 三。',
    )
    expect(html.map(ids)).toEqual([
      ['noteref.1', 'noteref.2', 'note.1', 'note.2'],
      ['noteref.3', 'noteref.1.2', 'note.3'],
    ])
    expect(html.map(targets)).toEqual([
      ['note.1', 'note.2', 'noteref.1', 'noteref.1.2', 'noteref.2'],
      ['note.3', 'note.1', 'noteref.3'],
    ])
  })

  it.each([
    ['nothing refers to', '[^a]: 夜。', '<p>[^a]: 夜。</p>'],
    ['only such a note refers to', '[^a]: 夜[^b]。\n[^b]: 昼[^a]。', '<p>[^b]: 昼[^a]。</p>'],
    ['was there before', '甲[^a]。\n\n[^a]: 夜。\n[^a]: 昼。', '<p>[^a]: 昼。</p>'],
    ['is not there', '甲[^a]。', '<p>甲[^a]。</p>'],
    ['stands in code', '`[^a]`。\n\n[^a]: 夜。', '<p><code>[^a]</code>。</p>'],
    ['would stand in the line', '甲^[夜]。', '<p>甲^[夜]。</p>'],
  ])('stay as written where a note %s', (_, body, html) => {
    expect(htmlOf(body).join('\n')).toContain(html)
  })

  it('lead from the title nowhere, since it is printed elsewhere', () => {
    const { passages } = parseMarkdown('# 雨[^a]\n\n下了。\n\n[^a]: 夜。', {
      file: 'rain.md',
      firstLine: 1,
      lang: 'zh-Hans',
    })
    expect(passages[0]?.label).toBe('雨')
    expect(passages[0]?.html).toContain('<p>夜。</p>')
  })

  it('leave phrases whole, in search and where a line ends with them', () => {
    const [{ html = '', text = '' } = {}] = read('雨停[^a]\n了很久。\n\n[^a]: 夜。')
    expect(text).toBe('雨停了很久。\n夜。')
    expect(html).toContain('[1]</a></sup>了')
    const marked = markHtml(html, [{ text: '停了很', exact: false }])
    expect(marked).toContain('<mark class="match">停</mark><sup>')
    expect(marked).toContain('</sup><mark class="match rest">了很</mark>久')
  })

  it('keep no other ids or roles of an essay', () => {
    const [html = ''] = htmlOf(
      '<a id="main" role="button" href="/">夜</a>\n\n- 甲\n\n<li id="q">乙</li>',
    )
    expect(html).not.toMatch(/ id=| role=/)
  })

  it('lead to what is there, each place once', () => {
    const label = fc.constantFrom('a', 'b', 'c')
    const line = fc.oneof(
      label.map((name) => `雨[^${name}]停`),
      fc.tuple(label, label).map(([name, other]) => `[^${name}]: 夜[^${other}]`),
      fc.tuple(label).map(([name]) => `[^${name}]: 昼\n\n    > 晨`),
      label.map((name) => `## 节[^${name}]`),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const html = htmlOf(lines.join('\n\n')).join('')
        expect(new Set(ids(html)).size).toBe(ids(html).length)
        expect(new Set(targets(html))).toEqual(new Set(ids(html)))
      }),
    )
  })
})
