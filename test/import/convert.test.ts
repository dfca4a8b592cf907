import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/build/read-source.ts'
import { parseFile } from '../../src/essay/parse.ts'

const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url))

const quotation = '<blockquote>\n<p>夜里行船，先看灯，再看水。</p>'
const documents = [
  'ferry-pandoc.docx',
  'ferry-pandoc.html',
  'ferry-pandoc.epub',
  'ferry-libreoffice.docx',
  'ferry-libreoffice.html',
]

async function essayOf(name: string) {
  const { text, pictures, losses } = await readSource(fixture(name))
  const path = `${basename(name, extname(name))}${name.endsWith('.txt') ? '.txt' : '.md'}`
  const { essays, problems } = parseFile({ path, text })
  const [essay] = essays
  if (essays.length !== 1 || essay === undefined) throw new Error(`${essays.length} essays`)
  return {
    text,
    pictures,
    losses,
    problems,
    essay,
    html: essay.sections.map(({ html }) => html).join('\n'),
  }
}

describe.each(documents)('%s', (name) => {
  it('says its title, author and date', async () => {
    const { essay, problems } = await essayOf(name)
    expect(essay).toMatchObject({
      title: '渡口的灯',
      author: '林小舟',
      date: '2021-01-08',
      lang: 'zh-Hans',
    })
    expect(problems).toEqual([])
  })

  it('has its headings, and its title once', async () => {
    const { essay, text } = await essayOf(name)
    const headings = essay.sections.filter(({ level }) => level > 0)
    expect(headings.map(({ label, level }) => [label, level])).toEqual([
      ['起因', 1],
      ['账上的人', 2],
      ['后来', 1],
    ])
    expect(text.match(/渡口的灯/g)).toHaveLength(1)
  })

  it.each([
    ['emphasis', '<strong>长明的灯。</strong>没有人说得清它是<em>谁</em>点的'],
    ['a link', '<a href="https://example.com/school" rel="noopener">学堂</a>收着'],
    ['a quotation', quotation],
    ['what is struck out', '<s>不再</s>很少'],
    ['what Markdown would read as its own', '2 * 3 &lt; 7，文件名叫 a_b_c.txt。'],
    ['a footnote’s number', '账上<sup>[1]</sup>，账本'],
    ['a list', '<li>卖茶的阿婆</li>'],
    ['a list in a list', /摆渡的陈家(?:<\/p>)?\s*<ul>\s*<li>(?:<p>)?大儿子掌篙/],
    ['a list with numbers', /<ol>\s*<li>(?:<p>)?先添油(?:<\/p>)?<\/li>\s*<li>(?:<p>)?再剪芯/],
  ])('has %s', async (_, expected) => {
    const { html } = await essayOf(name)
    // LibreOffice writes quotations as paragraphs with a margin.
    if (name === 'ferry-libreoffice.html' && expected === quotation) return
    if (typeof expected === 'string') expect(html).toContain(expected)
    else expect(html).toMatch(expected)
  })

  it('has its table, the footnote’s text and the picture', async () => {
    const { essay, html, pictures, text } = await essayOf(name)
    const all = essay.sections.map(({ text }) => text).join('\n')
    expect(all).toMatch(/月份 灯油（斤）\n正月 三\n二月 二/)
    expect(html).toContain('<th')
    expect(all).toContain('账本用的是毛边纸，一共四十页。')
    expect(all).not.toMatch(/[↑↩]/)
    const plain = pictures.map((each) => ({ ...each, content: new Uint8Array(each.content) }))
    expect(plain).toEqual([
      {
        path: `images/${basename(name, extname(name))}-1.png`,
        content: new Uint8Array(await readFile(fixture('boat.png'))),
      },
    ])
    expect(text).toContain(`](${pictures[0]?.path})`)
  })
})

describe('a report', () => {
  it('counts the links of notes, which the site has not', async () => {
    const { losses } = await essayOf('ferry-pandoc.docx')
    expect(losses).toEqual([
      { what: 'link between a note and its place (the number stays)', count: 1 },
    ])
  })
})

describe('a text', () => {
  it.each([
    ['ferry-gbk.txt', '河上原有一盏长明的灯，没有人说得清它是谁点的。'],
    ['ferry-big5.txt', '河上原有一盞長明的燈，沒有人說得清它是誰點的。'],
    ['ferry-gbk.html', '河上原有一盏长明的灯。'],
  ])('%s is read in its encoding', async (name, words) => {
    const { essay, text } = await essayOf(name)
    expect(essay.title).toMatch(/^渡口的[灯燈]$/)
    expect(essay.sections[0]?.text).toContain(words)
    expect(text).not.toContain('�')
  })
})
