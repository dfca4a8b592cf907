import { describe, expect, it } from 'vitest'
import { screenHtml } from '../../src/essay/foreign-html.ts'
import { markdown } from '../../src/essay/markdown-parser.ts'

/** What is said of a text that begins on line 10, and the tokens that are left of it. */
function screen(text: string) {
  const tokens = markdown.parse(text, {})
  const problems = screenHtml(tokens, 'rain.md', 10)
  const html = markdown.renderer.render(tokens, markdown.options, {})
  return { problems, html }
}

describe('screenHtml', () => {
  it.each([
    ['<p>雨</p>'],
    ['<ruby>雨<rt>yǔ</rt></ruby>'],
    ['<div><span>雨</span></div>'],
    ['<details><summary>问</summary>答</details>'],
    ['<center>雨</center>'],
    ['雨 < 雪 > 风，a<b'],
    ['`<script>` 和\n\n```html\n<iframe></iframe>\n```'],
    ['<!-- 注 -->\n\n雨<!-- 注 -->'],
    ['&lt;script&gt;'],
  ])('has nothing to say of %j', (text) => {
    expect(screen(text).problems).toEqual([])
  })

  it.each([
    ['雨\n\n<script>x()</script>', 12, /`<script>`, which an essay cannot show.*left out/],
    ['<div>\n<p>雨</p>\n<iframe src="x"></iframe>\n</div>', 12, /`<iframe>`/],
    ['雨\n停了<video src="x"></video>。', 11, /`<video>`.*left out/],
    ['雨  \n停  \n<audio src="x"></audio>', 12, /`<audio>`/],
    ['雨<b\ntitle="夜">停</b><audio></audio>', 11, /`<audio>`/],
    ['雨<input type="text">停', 10, /`<input>`.*left out/],
    [
      '雨。读 <dialog> 的说明。',
      10,
      /`<dialog>`, which is shown as written: expected it in backticks/,
    ],
    ['雨</dialog>停', 10, /`<\/dialog>`, which is shown as written/],
    ['雨\n\n<!-- 忘了结束\n\n雪', 12, /`<!--` without its end, which hides all text below/],
    ['- 雨\n- <marquee>雪</marquee>', 11, /`<marquee>`/],
  ])('warns of what %j cannot show', (text, line, message) => {
    const { problems } = screen(text)
    expect(problems).toMatchObject([{ file: 'rain.md', line, severity: 'warning' }])
    expect(problems[0]?.message).toMatch(message)
  })

  it('says it once for each kind', () => {
    const text = '<video></video>\n\n<audio></audio>\n\n雨<video></video>\n\n<video></video>'
    expect(screen(text).problems.map(({ line }) => line)).toEqual([10, 12])
  })

  it.each([
    ['雨。读 <title> 的说明。\n\n雪。', '雨。读 &lt;title&gt; 的说明。'],
    ['<textarea>\n雨。\n\n雪。', '雨。'],
    ['雨</script>停', '雨&lt;/script&gt;停'],
  ])('keeps the text behind the tag in %j', (text, kept) => {
    expect(screen(text).html).toContain(kept)
    expect(screen(text).html).not.toMatch(/<(?:title|textarea)/)
  })
})
