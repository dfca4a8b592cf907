import { describe, expect, it } from 'vitest'
import type { Essay } from '../../src/essay/essay.ts'
import { EssayPage, type Opening } from '../../src/views/essay.tsx'
import { essay, origin, section, site } from './samples.ts'

function render(changes: Partial<Essay> = {}, open?: Opening): string {
  const page = { site, origin, essay: essay(changes), neighbours: {}, collections: [] }
  return String(<EssayPage {...page} {...(open ? { open } : {})} />)
}

describe('EssayPage', () => {
  it.each([
    ['its title', '<title>石渠小记 · 石渠</title>'],
    ['its only h1', '<h1>石渠小记</h1>'],
    ['its date', '<time datetime="2024-03-09">2024年3月9日</time>'],
    ['its length', '<span>1,200 字</span>'],
    ['its reading time', '<span>约 3 分钟</span>'],
    [
      'its address for search engines',
      '<link rel="canonical" href="https://example.com/essays/stone-canal"',
    ],
    ['its Markdown', 'type="text/markdown" href="/essays/stone-canal.md"'],
    ['its contents', '<a href="#two">two 的标题</a>'],
    ['a link for each section', 'href="/essays/stone-canal/two" aria-label="“two 的标题”的链接"'],
  ])('has %s', (_, part) => {
    expect(render()).toContain(part)
  })

  it('escapes what the owner wrote as text, and leaves the text’s own HTML as it is', () => {
    const html = render({
      title: '<b>渠 & "水"',
      summary: '"><script>',
      sections: [section('one', { heading: '<em>渠</em>', html: '<p>a<mark>b</mark></p>' })],
    })
    expect(html).toContain('<h1>&lt;b&gt;渠 &amp; &quot;水&quot;</h1>')
    expect(html).toContain('content="&quot;&gt;&lt;script&gt;"')
    expect(html).toContain('<h2><em>渠</em></h2>')
    expect(html).toContain('<p>a<mark>b</mark></p>')
  })

  it.each([
    [1, 'h2'],
    [2, 'h2'],
    [3, 'h3'],
    [4, 'h4'],
    [5, 'h5'],
    [6, 'h6'],
  ])('prints a heading of level %i as %s', (level, tag) => {
    expect(render({ sections: [section('one', { level, heading: '渠' })] })).toContain(
      `<${tag}>渠</${tag}>`,
    )
  })

  it('prints no heading for a paragraph that is a section, but names it in the contents', () => {
    const paragraph = (id: string) => section(id, { level: 0, heading: '' })
    const html = render({ sections: [paragraph('one'), paragraph('two')] })
    expect(html).not.toMatch(/<h[2-6]/)
    expect(html).toContain('<a href="#one">one 的标题</a>')
  })

  it('has no contents for one section', () => {
    expect(render({ sections: [section('one')] })).not.toContain('class="contents"')
  })

  it('names the language of an essay that differs from the site’s, and keeps the words around it', () => {
    const html = render({ lang: 'en', length: 460 })
    expect(html).toContain('<html lang="zh-Hans">')
    expect(html).toContain('<article lang="en">')
    expect(html).toContain('<span>460 词</span><span>约 2 分钟</span>')
  })

  it('leads on to its neighbours', () => {
    const html = String(
      <EssayPage
        site={site}
        origin={origin}
        essay={essay()}
        collections={[]}
        neighbours={{ previous: { slug: 'well', title: '井' } }}
      />,
    )
    expect(html).toMatch(/<a rel="prev" href="\/essays\/well">.*井<\/a>/)
    expect(html).not.toContain('rel="next"')
  })
})

describe('EssayPage opened at a section', () => {
  const html = render({}, { section: section('two', { text: '渠水\n很清。' }), query: '水' })

  it.each([
    ['a title of its own', '<title>two 的标题 · 石渠小记 · 石渠</title>'],
    ['a description of its own', '<meta name="description" content="渠水 很清。"'],
    [
      'an address of its own for cards',
      'og:url" content="https://example.com/essays/stone-canal/two"',
    ],
    [
      'the essay as the page to list',
      '<link rel="canonical" href="https://example.com/essays/stone-canal"',
    ],
    [
      'the focus on the section',
      '<section id="two" class="open" tabindex="-1"><span class="start" tabindex="-1" autofocus="">',
    ],
    ['the other sections as they are', '<section id="one"><div'],
    ['the query in the field', 'value="水"'],
    ['a way back to the results', 'href="/search?q=%E6%B0%B4"'],
  ])('has %s', (_, part) => {
    expect(html).toContain(part)
  })

  it('offers no way back to results that there were not', () => {
    expect(render({}, { section: section('two'), query: '' })).not.toContain('回到搜索结果')
  })
})
