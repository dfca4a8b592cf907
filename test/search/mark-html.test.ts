import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countMatches, markHtml } from '../../src/search/mark-html.ts'

/** `mark` for a match, `more` for its other pieces. */
const short = (html: string) =>
  html
    .replaceAll('<mark class="match">', '<mark>')
    .replaceAll('<mark class="match rest">', '<more>')

const phraseOf = (text: string) => ({ text, exact: false })

describe('markHtml', () => {
  it.each([
    ['<p>疫情防控</p>', ['疫情'], '<p><mark>疫情</mark>防控</p>'],
    [
      '<p>战“<b>疫</b>”</p>',
      ['战疫'],
      '<p><mark>战“</mark><b><more>疫</mark></b><more>”</mark></p>',
    ],
    ['<p>防疫</p><p>情况</p>', ['疫情'], '<p>防疫</p><p>情况</p>'],
    ['<a href="/疫情">看</a>', ['疫情'], '<a href="/疫情">看</a>'],
    ['<p>AT&amp;T</p>', ['amp'], '<p>AT&amp;T</p>'],
    ['<p>R&amp;D 部</p>', ['r', 'd'], '<p><mark>R</mark>&amp;<mark>D</mark> 部</p>'],
    [
      '<p><ruby>姜<rt>jiāng</rt>堰<rt>yàn</rt></ruby></p>',
      ['姜堰'],
      '<p><ruby><mark>姜</mark><rt>jiāng</rt><more>堰</mark><rt>yàn</rt></ruby></p>',
    ],
    ['<p>1 &lt; 2</p>', ['lt'], '<p>1 &lt; 2</p>'],
    ['<p>疫情</p>', [], '<p>疫情</p>'],
  ])('marks %s by %j', (html, phrases, marked) => {
    expect(short(markHtml(html, phrases.map(phraseOf)))).toBe(marked)
  })

  it('changes nothing but the marks', () => {
    const html = fc
      .array(
        fc.constantFrom('<p>', '</p>', '<b>', '</b>', '疫', '情', '“', '”', '&amp;', 'ab', ' '),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(html, (html) => {
        const marked = markHtml(html, ['疫情', '情', 'ab'].map(phraseOf))
        expect(marked.replaceAll(/<\/?mark\b[^>]*>/g, '')).toBe(html)
        expect(marked.split('<mark ')).toHaveLength(marked.split('</mark>').length)
      }),
    )
  })

  it.each([
    ['<p>疫情</p><p>疫<b>情</b>，<mark>疫</mark>情</p>', 3],
    ['<p>防<mark>疫</mark></p>', 0],
  ])('lets the matches in %s be counted', (html, count) => {
    expect(countMatches(markHtml(html, [phraseOf('疫情')]))).toBe(count)
  })
})
