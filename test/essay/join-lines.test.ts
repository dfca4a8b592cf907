import { describe, expect, it } from 'vitest'
import { joinLines } from '../../src/essay/join-lines.ts'

describe('joinLines', () => {
  it.each([
    ['<p>春\n天</p>', '<p>春天</p>'],
    ['<p>来了，\n雨</p>', '<p>来了，雨</p>'],
    ['<p>雨\n（夜）</p>', '<p>雨（夜）</p>'],
    ['<p>说\n“走”</p>', '<p>说“走”</p>'],
    ['<p>来了，\nrain</p>', '<p>来了，rain</p>'],
    ['<p><em>春</em>\n<a href="/a">天</a></p>', '<p><em>春</em><a href="/a">天</a></p>'],
    ['<p>春<ruby>天<rt>tiān</rt></ruby>\n来</p>', '<p>春<ruby>天<rt>tiān</rt></ruby>来</p>'],
    ['<p>𠮷\n野</p>', '<p>𠮷野</p>'],
    ['<p>rain\nand</p>', '<p>rain\nand</p>'],
    ['<p>雨\nrain</p>', '<p>雨\nrain</p>'],
    ['<p>“rain”\n“snow”</p>', '<p>“rain”\n“snow”</p>'],
    ['<p>雨</p>\n<p>雪</p>', '<p>雨</p>\n<p>雪</p>'],
    ['<p>雨<br />\n雪</p>', '<p>雨<br />\n雪</p>'],
    ['<pre><code>雨\n雪</code></pre>', '<pre><code>雨\n雪</code></pre>'],
    ['<p>一行</p>', '<p>一行</p>'],
  ])('of %s is %s', (html, joined) => {
    expect(joinLines(html)).toBe(joined)
  })
})
