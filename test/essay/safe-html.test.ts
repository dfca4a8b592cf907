import { describe, expect, it } from 'vitest'
import { safeHtml, safeInlineHtml } from '../../src/essay/safe-html.ts'

describe('safeHtml', () => {
  it.each([
    '<p>雨<ins>停</ins><del>了</del><u>一</u><sub>二</sub><sup>三</sup><kbd>k</kbd><mark>m</mark></p>',
    '<p><ruby>雨<rp>(</rp><rt>yǔ</rt><rp>)</rp></ruby></p>',
    '<details><summary>问</summary>答</details>',
    '<figure><figcaption>图</figcaption></figure>',
    '<ol start="3"><li value="5">五</li></ol>',
    '<p><a href="mailto:a@b.example">信</a><a href="/essays/a#b">文</a><a href="b.md">相</a></p>',
  ])('keeps %s', (html) => {
    expect(safeHtml(html, 'zh-Hans')).toBe(html)
  })

  it.each([
    ['<p onclick="x()" style="color:red" id="a" class="b">雨</p>', '<p>雨</p>'],
    ['<p>雨<script>alert(1)</script></p>', '<p>雨</p>'],
    ['<iframe src="https://a.example">x</iframe><p>雨</p>', '<p>雨</p>'],
    ['<form action="/x"><input name="a"><p>雨</p></form>', '<p>雨</p>'],
    ['<a href="javascript:alert(1)">雨</a>', '<a>雨</a>'],
    ['<a href="data:text/html,x">雨</a>', '<a>雨</a>'],
    ['<a href="&#106;avascript:x">雨</a>', '<a>雨</a>'],
    ['<a href="https://a.example">雨</a>', '<a href="https://a.example" rel="noopener">雨</a>'],
    ['<a href="//a.example" target="_blank">雨</a>', '<a href="//a.example" rel="noopener">雨</a>'],
    [
      '<a href="https://a.example/?a=1&amp;b=%E9%9B%A8" title="t">https://a.example/?a=1&amp;b=雨</a>',
      '<a href="https://a.example/?a=1&amp;b=%E9%9B%A8" title="t" rel="noopener" class="spelled">https://a.example/?a=1&amp;b=雨</a>',
    ],
    [
      '<a href="https://a.example/%E9">https://a.example/%E9</a>',
      '<a href="https://a.example/%E9" rel="noopener" class="spelled">https://a.example/%E9</a>',
    ],
    [
      '<img src="a.png" onerror="x()">',
      '<img src="a.png" alt="" loading="lazy" decoding="async" />',
    ],
    [
      '<img src="a.png" alt="雨" width="3" height="4">',
      '<img src="a.png" alt="雨" width="3" height="4" loading="lazy" decoding="async" />',
    ],
    ['<img src="javascript:x">', ''],
    ['<img src="data:image/svg+xml;base64,AA">', ''],
    ['<h1>雨</h1>', '<h2>雨</h2>'],
    ['<svg><a xlink:href="javascript:x">雨</a></svg>', ''],
    ['<code class="language-js evil">a</code>', '<code class="language-js">a</code>'],
    ['<pre><code>a</code></pre>', '<pre tabindex="0"><code>a</code></pre>'],
  ])('of %s is %s', (html, safe) => {
    expect(safeHtml(html, 'zh-Hans')).toBe(safe)
  })

  it.each([
    ['zh-Hant', '表格'],
    ['en', 'Table'],
  ] as const)('makes a table scroll by itself, in %s', (lang, label) => {
    const table =
      '<table><tr><td style="text-align:right">1</td><td align="center">2</td></tr></table>'
    expect(safeHtml(table, lang)).toBe(
      `<div class="table" role="group" aria-label="${label}" tabindex="0"><table><tr><td class="align-right">1</td><td class="align-center">2</td></tr></table></div>`,
    )
  })
})

describe('safeInlineHtml', () => {
  it('keeps what may stand in a heading', () => {
    expect(safeInlineHtml('<em>雨</em><div>停</div><h2>了</h2>')).toBe('<em>雨</em>停了')
  })
})
