import { describe, expect, it } from 'vitest'
import { convertChapters } from '../../src/import/chapters.ts'
import { Losses } from '../../src/import/losses.ts'

const matter = { title: '河边散步', author: '林小舟' }

const chaptersOf = (...bodies: string[]) => {
  const pages = bodies.map((html) => ({ html, open: () => undefined }))
  return convertChapters({ pages, matter, losses: new Losses() })
}

const namesOf = (...bodies: string[]) => chaptersOf(...bodies).chapters.map(({ name }) => name)

describe('convertChapters', () => {
  it.each([
    [
      'a page a chapter',
      ['<h1>早晨</h1><p>雾。', '<h1>傍晚</h1><p>风。'],
      ['1 早晨.md', '2 傍晚.md'],
    ],
    [
      'chapters over many pages',
      ['<h1>早晨</h1><p>雾。', '<p>雾散了。', '<h1>傍晚</h1><p>风。'],
      ['1 早晨.md', '2 傍晚.md'],
    ],
    [
      'pages of lower headings than most begin with',
      ['<h2>早晨</h2><p>雾。', '<h3>石阶</h3><p>级。', '<h2>傍晚</h2><p>风。'],
      ['1 早晨.md', '2 傍晚.md'],
    ],
    [
      'what stands before the first',
      ['<p>给河。', '<h1>早晨</h1><p>雾。'],
      ['1 河边散步.md', '2 早晨.md'],
    ],
    [
      'a page that says the title alone',
      ['<p>河边散步</p><p>林小舟', '<h1>早晨</h1><p>雾。'],
      ['1 早晨.md'],
    ],
    ['no headings', ['<p>雾。', '<p>风。'], ['1 河边散步.md']],
    ['a title that is long', [`<h1>${'𠮷'.repeat(50)}</h1><p>雾。`], [`1 ${'𠮷'.repeat(40)}.md`]],
    ['a title that names no file', ['<h1>a/b: "c"?</h1><p>雾。'], ['1 ab c.md']],
  ])('reads %s', (_, bodies, names) => expect(namesOf(...bodies)).toEqual(names))

  it('numbers the files so that their names keep the order', () => {
    const names = namesOf(...Array.from({ length: 12 }, () => '<h1>雾</h1><p>雾。'))
    expect(names.toSorted()).toEqual(names)
  })

  it('gives each chapter the author of the book and a title of its own', () => {
    const { chapters, settings } = chaptersOf('<h1>早晨</h1><p>雾。', '<h1>傍晚</h1><p>风。')
    expect(chapters.map(({ text }) => text)).toEqual([
      '---\ntitle: 早晨\nauthor: 林小舟\n---\n\n# 早晨\n\n雾。\n',
      '---\ntitle: 傍晚\nauthor: 林小舟\n---\n\n# 傍晚\n\n风。\n',
    ])
    expect(settings).toBe('title: 河边散步\norder: name\n')
  })

  it('reads the heading of a chapter as its title, of whatever level', () => {
    const [chapter] = chaptersOf('<h2>早晨</h2><p>雾。</p><h3 id="a">石阶</h3><p>级。').chapters
    expect(chapter?.text).toMatch(
      /^---\ntitle: 早晨\nauthor: 林小舟\n---\n\n# 早晨\n\n雾。\n\n## 石阶\n\n级。\n$/,
    )
  })

  it('refuses a book without text', () => {
    expect(() => chaptersOf('<p> ')).toThrow('found no text in it')
  })
})
