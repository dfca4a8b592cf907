import { readFile } from 'node:fs/promises'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parseFile, settleSlugs } from '../../src/essay/parse.ts'
import { bind } from '../../src/surfaces/bind.ts'
import { type Book, type BookFile, bookFiles, essayBook } from '../../src/surfaces/epub.ts'
import { crc32, zip } from '../../src/surfaces/zip.ts'
import { essay, origin, section, site } from '../views/samples.ts'
import { bookFaults, epubcheck } from './epubcheck.ts'
import { hostile } from './hostile.ts'
import { xmlFaults } from './xml.ts'

/** Essays with every kind of thing that Markdown and its HTML can hold. */
const rich = settleSlugs(
  [
    {
      path: 'rain.md',
      text: `# 雨 & <雪>

**“春雨”**落下，[到下一篇](/essays/snow)，[到那一节](/essays/snow/late)，[到外面](https://example.org/?a=1&b=2)，[两个井号](https://example.org/#a#b)，[括号](<https://example.org/{a}?b=[c]&d="50%">)，[到这里](#end)，[没有的](#none)，[首页](/)。

![一把伞](https://example.org/umbrella.png) ![](https://example.org/empty.png) ![一只船](/pictures/boat.png "船")

| 左 | 右 |
| :-- | --: |
| 一 | 二 |

3. 三
4. 四

<ol reversed><li>倒数</li></ol>

<details open><summary>展开</summary><p>里面</p></details>

<ruby>雨<rt>yu</rt></ruby> <br> H<sub>2</sub>O &nbsp; &copy; 🛶

\`\`\`js
if (a < b && c > d) x = "]]>"
\`\`\`

***

## 完 {#end}

完了。
`,
    },
    {
      path: 'snow.md',
      text: '---\nlang: zh-Hant\ndate: 2020-02-02\nauthor: 林 & 子\n---\n# 雪\n\n雪停。\n\n## 晚 {#late}\n\n晚了。',
    },
    { path: 'en.md', text: '---\nlang: en\n---\n# “Quotes” & more\n\nA line.\n\nAnother one.' },
    { path: 'notes.txt', text: '札记一：\n春天来了。 燕子也来了。\n札记二：\n秋天来了。\n' },
  ].flatMap((file) => parseFile(file).essays),
).essays

const boat = await readFile(new URL('../fixtures/import/boat.png', import.meta.url))

const book: Book = {
  id: 'tag:example.com,2024:book',
  title: '山 & <水>',
  lang: 'zh-Hans',
  author: '某 & 某',
  description: '一本书。',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  origin,
  essays: rich,
  pictures: new Map([['/pictures/boat.png', boat]]),
}

const textOf = (files: readonly BookFile[], wanted: string): string =>
  String(files.find(([path]) => path === wanted)?.[1] ?? '')

describe.skipIf(!epubcheck)('EPUBCheck finds nothing wrong with', () => {
  it.each<readonly [string, Book]>([
    ['a book of many essays', book],
    ['a book without its pictures', { ...book, pictures: new Map() }],
    ['a book of a site without an address', { ...book, origin: undefined, author: undefined }],
    ['a book of one essay', essayBook(site, origin, rich[0] ?? essay())],
    [
      'an essay with odd text',
      essayBook(
        site,
        origin,
        essay({
          title: hostile.map(([text]) => text).join(' '),
          sections: [section('a', { html: `<p>\u0000\ud800${'水'.repeat(10)}</p>`, label: ' ' })],
        }),
      ),
    ],
  ])(
    '%s',
    async (_, given) => {
      expect(await bookFaults(bind(given))).toEqual([])
    },
    120_000,
  )

  it('a book that is compressed', async () => {
    expect(await bookFaults(bind(book, deflateRawSync))).toEqual([])
  }, 120_000)

  it('a book, but does with one that is not', async () => {
    const files = bookFiles(book).filter(([path]) => !path.endsWith('style.css'))
    const broken = zip(files.map(([path, content]) => ({ path, content: Buffer.from(content) })))
    expect(await bookFaults(broken)).not.toEqual([])
  }, 60_000)
})

describe('bookFiles', () => {
  it('are XML throughout', async () => {
    for (const [path, content] of bookFiles(book)) {
      if (/\.(?:xml|opf|xhtml)$/.test(path)) expect(await xmlFaults(String(content))).toEqual([])
    }
  })

  it('lead on within the book, to whole addresses, or nowhere', () => {
    const text = textOf(bookFiles(book), 'book/essay-rain.xhtml')
    const links = Array.from(text.matchAll(/<a([^>]*)>([^<]*)/g), ([, attributes = '', name]) => [
      name,
      /href="([^"]*)"/.exec(attributes)?.[1],
    ])
    expect(Object.fromEntries(links)).toEqual({
      到下一篇: 'essay-snow.xhtml',
      到那一节: 'essay-snow.xhtml#late',
      到外面: 'https://example.org/?a=1&amp;b=2',
      两个井号: 'https://example.org/#a%23b',
      括号: 'https://example.org/%7Ba%7D?b=%5Bc%5D&amp;d=%2250%25%22',
      到这里: '#end',
      没有的: undefined,
      首页: 'https://example.com/',
    })
  })

  it('hold the pictures that they are given, and of others the description', () => {
    const files = new Map(bookFiles(book))
    expect(files.get('book/pictures/boat.png')).toBe(boat)
    const [images, without] = [book, { ...book, pictures: new Map() }].map((given) => {
      const text = textOf(bookFiles(given), 'book/essay-rain.xhtml')
      expect(text).toContain('<span>[一把伞]</span>')
      return [...text.matchAll(/<img[^>]*>/g)].map(([tag]) => tag)
    })
    expect(images).toEqual(['<img src="pictures/boat.png" alt="一只船"/>'])
    expect(without).toEqual([])
  })
})

describe('zip', () => {
  it('knows the checksum that every archive starts its tests with', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  })

  it('keeps bytes whole, stored and compressed', () => {
    const content = new TextEncoder().encode('雨'.repeat(500))
    const deflated = deflateRawSync(content)
    const archive = Buffer.from(zip([{ path: '雨', content, deflated }]))
    const start = 30 + Buffer.byteLength('雨')
    expect(inflateRawSync(archive.subarray(start, start + deflated.length))).toEqual(
      Buffer.from(content),
    )
    expect(bind(book)).toEqual(bind(book))
  })
})
