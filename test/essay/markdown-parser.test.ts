import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/essay/markdown-parser.ts'

const render = (text: string) => markdown.render(text).trim()

describe('markdown', () => {
  it.each([
    ['**真。**她', '<p><strong>真。</strong>她</p>'],
    ['她说**“走。”**好', '<p>她说<strong>“走。”</strong>好</p>'],
    ['*（夜）*里', '<p><em>（夜）</em>里</p>'],
    ['~~删。~~好', '<p><s>删。</s>好</p>'],
    ['snake_case_name', '<p>snake_case_name</p>'],
    ['"引" -- (c) ...', '<p>&quot;引&quot; -- (c) ...</p>'],
    ['<u>雨</u>', '<p><u>雨</u></p>'],
  ])('of %s is %s', (text, html) => {
    expect(render(text)).toBe(html)
  })

  it.each([
    ['见https://a.example/b是', 'https://a.example/b', '是'],
    ['见https://a.example/b。好', 'https://a.example/b', '。好'],
    ['见https://a.example/b，好', 'https://a.example/b', '，好'],
    ['（https://a.example/b）好', 'https://a.example/b', '）好'],
    ['https://a.example/雨 好', 'https://a.example/雨', ' 好'],
    ['https://a.example/?q=b&c=d', 'https://a.example/?q=b&c=d', ''],
  ])('links the address in %s alone', (text, address, rest) => {
    const href = encodeURI(address).replaceAll('&', '&amp;')
    expect(render(text)).toContain(
      `<a href="${href}">${address.replaceAll('&', '&amp;')}</a>${rest}`,
    )
  })

  it.each(['README.md', 'main.rs', 'a@b.example', 'www.a.example', 'a.example/b'])(
    'takes %s for no address',
    (text) => {
      expect(render(text)).toBe(`<p>${text}</p>`)
    },
  )

  it.each([
    ['## 雨 {#rain}', 'rain', '<h2>雨</h2>'],
    ['## 雨{#rain}', 'rain', '<h2>雨</h2>'],
    ['## 雨 {#rain} ##', 'rain', '<h2>雨</h2>'],
    ['雨 {#rain}\n---', 'rain', '<h2>雨</h2>'],
    ['## 雨 {#雨}', '雨', '<h2>雨</h2>'],
    ['## 雨 {#}', '', '<h2>雨</h2>'],
    ['## 雨 {#a b}', undefined, '<h2>雨 {#a b}</h2>'],
    ['## 雨 {rain}', undefined, '<h2>雨 {rain}</h2>'],
    ['## 雨 {#rain} 夜', undefined, '<h2>雨 {#rain} 夜</h2>'],
    ['雨 {#rain}', undefined, '<p>雨 {#rain}</p>'],
  ])('reads the id of %j', (text, id, html) => {
    const [open] = markdown.parse(text, {})
    expect(open?.meta?.id).toBe(id)
    expect(render(text)).toBe(html)
  })

  it.each([
    ['[^1]: 见下文', '<p>[^1]: 见下文</p>'],
    ['雨[^a b]。\n\n[^a b]: 见下文', '<p>雨[^a b]。</p>\n<p>[^a b]: 见下文</p>'],
    ['[^a]: https://a.example', 'href="https://a.example"'],
    ['[1]: 见某书。\n[2]: 另一书。', '<p>[1]: 见某书。</p>\n<p>[2]: 另一书。</p>'],
    ['雨。\n[注]: 写于二月。', '<p>雨。</p>\n<p>[注]: 写于二月。</p>'],
    ['[注]:\n写于二月。', '<p>[注]:\n写于二月。</p>'],
    ['> [注]: 写于二月。', '<p>[注]: 写于二月。</p>'],
    ['[注]: 见https://a.example', '[注]: 见'],
  ])('shows the note in %j', (text, html) => {
    expect(render(text)).toContain(html)
  })

  it.each([
    ['[雨][1]\n\n[1]: https://a.example', '<p><a href="https://a.example">雨</a></p>'],
    ['[雨]\n\n[雨]: rain.md "题"', '<p><a href="rain.md" title="题">雨</a></p>'],
    ['[雨]\n\n[雨]: 夜.md', `<p><a href="${encodeURI('夜.md')}">雨</a></p>`],
    ['[雨]\n\n[雨]: 图/夜', `<p><a href="${encodeURI('图/夜')}">雨</a></p>`],
    ['[雨]\n\n[雨]: <夜 里>', `<p><a href="${encodeURI('夜 里')}">雨</a></p>`],
  ])('takes the address of %j for one', (text, html) => {
    expect(render(text)).toBe(html)
  })

  it('leaves code that looks like a note alone', () => {
    expect(render('    [注]: 写于')).toBe('<pre><code>[注]: 写于\n</code></pre>')
    expect(render('```\n[注]: 写于\n```')).toBe('<pre><code>[注]: 写于\n</code></pre>')
  })
})
