import { describe, expect, it } from 'vitest'
import { htmlText } from '../../src/essay/html-text.ts'

describe('htmlText', () => {
  it.each([
    ['<p>雨停了。</p>\n<p>我们出门。</p>', '雨停了。\n我们出门。'],
    ['<p>雨<em>停</em>了 <a href="/a">去</a></p>', '雨停了 去'],
    ['<ul>\n<li>一</li>\n<li>\n<p>二</p>\n<ul>\n<li>三</li>\n</ul>\n</li>\n</ul>', '一\n二\n三'],
    ['<table><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></table>', '一 二\n三'],
    ['<pre><code>if (a &lt; b) {\n  c()\n\n}\n</code></pre>', 'if (a < b) {\n  c()\n}'],
    ['<p>a &amp;amp; b &lt;i&gt; &quot;c&quot;</p>', 'a &amp; b <i> "c"'],
    ['<p>看<img src="a.png" alt="雨 &quot;夜&quot;" />吧</p>', '看雨 "夜"吧'],
    ['<p><ruby>雨<rp>(</rp><rt>yǔ</rt><rp>)</rp></ruby>停</p>', '雨停'],
    ['<p>一<br />二</p>', '一 二'],
    ['<p>Wrapped\nlines   here</p>', 'Wrapped lines here'],
    ['<details><summary>问</summary>答</details>', '问\n答'],
    ['', ''],
  ])('of %s', (html, text) => {
    expect(htmlText(html)).toBe(text)
  })
})
