import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml } from '../../src/essay/html-text.ts'
import { parseFile } from '../../src/essay/parse.ts'
import { convertHtml } from '../../src/import/html.ts'

const png = Uint8Array.from('\x89PNG\r\n\x1a\n', (each) => each.charCodeAt(0))
const nothing = () => undefined
const bodyOf = (html: string) => convertHtml(html, 'rain', nothing).text.trim()

describe('a page', () => {
  it.each([
    ['a space between Han that was a line end', '<p>雨\n停了</p>', '雨停了'],
    [
      'tables with merged cells',
      '<table><tr><td colspan=2>雨</td></tr><tr><td>停</td><td>了</td></tr></table>',
      '雨',
    ],
    ['notes above the text', '<p>雨<sup>3</sup></p>', '雨<sup>3</sup>'],
    ['readings', '<p><ruby>雨<rt>yǔ</rt></ruby></p>', '<ruby>雨<rt>yǔ</rt></ruby>'],
    ['what looks like an element', '<p>&lt;script&gt;</p>', '\\<script>'],
    ['what looks like an id', '<h2>雨{#x}</h2>', '## 雨\\{#x}'],
  ])('keeps %s', (_, html, expected) => {
    expect(bodyOf(html)).toContain(expected)
  })

  it.each([
    ['a film', '<p>雨</p><video src="a.mp4"></video>', 'film'],
    ['a formula', '<p>雨<math><mi>x</mi></math></p>', 'formula'],
    ['a link into the page', '<p>雨<a href="#later">见后</a></p>', 'link to a place'],
    [
      'a picture that is not there',
      '<p>雨<img src="a.png" alt="云"></p>',
      'picture that was not found',
    ],
    ['a script’s link', '<p>雨<a href="javascript:x()">停</a></p>', 'link to a place'],
  ])('tells of %s', (_, html, expected) => {
    const { text, losses } = convertHtml(html, 'rain', nothing)
    expect(losses.map(({ what }) => what)).toEqual([expect.stringContaining(expected)])
    expect(losses[0]?.count).toBe(1)
    expect(text).not.toMatch(/javascript|a\.(?:mp4|png)/)
  })

  it.each([
    ['the sole heading above all', '<title>雨 - 文集</title><h1>雨</h1><p>停</p>', '雨'],
    ['its head', '<title>雨</title><p>停</p>', '雨'],
  ])('has its title from %s', (_, html, title) => {
    const { text } = convertHtml(html, 'rain', nothing)
    expect(parseFile({ path: 'rain.md', text }).essays[0]?.title).toBe(title)
  })

  it('takes each picture once, under a name that Markdown can hold', () => {
    const html =
      '<p><img src="a b.png"><img src="a b.png"><img src="data:image/png;base64,iVBORw0KGgo="></p>'
    const { text, pictures } = convertHtml(html, '雨 (二)', () => png)
    expect(pictures.map(({ path }) => path)).toEqual([
      'images/雨 (二)-1.png',
      'images/雨 (二)-2.png',
    ])
    const address = (number: number) => `images/%E9%9B%A8%20%28%E4%BA%8C%29-${number}.png`
    expect(text.match(/(?<=\]\()[^)]+/g)).toEqual([address(1), address(1), address(2)])
  })

  it('refuses pictures that are none', () => {
    const html = '<p>雨<img src="a.png"></p>'
    const { pictures, losses } = convertHtml(
      html,
      'rain',
      () => new Uint8Array([60, 115, 118, 103]),
    )
    expect(pictures).toEqual([])
    expect(losses).toEqual([{ what: expect.stringContaining('do not show'), count: 1 }])
  })

  it('has the same text once it is read back', () => {
    const line = fc
      .array(fc.constantFrom(...'雨停了。“”1.-+#*_`~[]()<>!&|\\{}:/ abscript=;'), {
        minLength: 1,
        maxLength: 30,
      })
      .map((characters) => characters.join('').replace(/ +/g, ' ').trim())
      .filter((text) => /[雨停了]/.test(text) && !text.includes('://'))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
        const html = `<h1>题</h1>${lines.map((each) => `<p>${escapeHtml(each)}</p>`).join('')}`
        const { text } = convertHtml(html, 'rain', nothing)
        const read = parseFile({ path: 'rain.md', text }).essays[0]?.sections[0]?.text
        expect(read).toBe(lines.join('\n'))
      }),
      { numRuns: 300 },
    )
  })
})
