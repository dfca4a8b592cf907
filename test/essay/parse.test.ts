import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFile } from '../../src/essay/parse.ts'

const parse = (path: string, text: string) => parseFile({ path, text })
const one = (path: string, text: string) => {
  const [essay, ...others] = parse(path, text).essays
  if (essay === undefined || others.length > 0) throw new Error(`not one essay: ${text}`)
  return essay
}

describe('parseFile', () => {
  it('reads Markdown with all that front matter says', () => {
    const text = `---
title: 春天的雨
author: 林一
date: 2020-02-16
lang: zh-TW
slug: spring-rain
summary: 下了一夜。
tags: [散文]
aliases: [rain]
---

雨 fell。

## 停 {#stop}

停了。
`
    expect(parse('notes/x.md', text)).toEqual({
      essays: [
        {
          file: 'notes/x.md',
          wish: { slug: 'spring-rain', explicit: true, line: 6 },
          title: '春天的雨',
          lang: 'zh-Hant',
          author: '林一',
          date: '2020-02-16',
          summary: '下了一夜。',
          tags: ['散文'],
          length: 2 + 1 + 2,
          aliases: ['rain'],
          aliasLine: 9,
          draft: false,
          sections: [
            {
              id: expect.stringMatching(/^[a-z][a-z0-9]{5}$/),
              label: '春天的雨',
              level: 0,
              heading: '',
              html: '<p>雨 fell。</p>',
              text: '雨 fell。',
            },
            {
              id: 'stop',
              label: '停',
              level: 2,
              heading: '停',
              html: '<p>停了。</p>',
              text: '停了。',
            },
          ],
          markdown: '雨 fell。\n\n## 停 {#stop}\n\n停了。',
          chosenIds: ['stop'],
        },
      ],
      problems: [],
    })
  })

  it.each([
    ['rain.md', '# 雨\n\n下了。'],
    ['rain.markdown', '# 雨\n\n下了。'],
    ['RAIN.MD', '# 雨\n\n下了。'],
    ['rain.txt', '雨\n\n下了。'],
    ['a/b c/rain.TXT', '雨\n下了。'],
    ['2020-02-16-rain.md', '雨\n===\n\n下了。'],
    ['rain.txt', '---\ntitle: 雨\n---\n下了。'],
    ['rain.md', '\n\n---\ntitle：雨\n---\n下了。'],
    ['雨.md', '---\nslug: rain\n---\n# 雨\n下了。'],
  ])('reads %s', (path, text) => {
    const { essays, problems } = parse(path, text)
    expect(essays).toMatchObject([
      { file: path, title: '雨', wish: { slug: 'rain' }, sections: [{ text: '下了。' }] },
    ])
    expect(problems).toEqual([])
  })

  it.each([
    ['front matter', '2019-01-01-rain.md', '---\ndate: 2020-02-16\n---\n\n# 雨\n\n下了。'],
    ['the line below the title', '2019-01-01-rain.txt', '雨\n2020年2月16日\n下了。'],
    ['the name of the file', '2020-02-16-rain.md', '# 雨\n\n下了。'],
  ])('takes the date from %s', (_, path, text) => {
    expect(one(path, text).date).toBe('2020-02-16')
  })

  it('leaves out what nobody said', () => {
    const essay = one('rain.md', '# 雨\n\n下了。')
    expect(Object.keys(essay)).not.toContain('date')
    expect(Object.keys(essay)).not.toContain('author')
    expect(essay).toMatchObject({ summary: '下了。', tags: [], aliases: [], lang: 'zh-Hans' })
  })

  it.each([
    ['notes.md', '', 1, 'an empty file, expected an essay'],
    ['notes.txt', ' \n　\n', 1, 'an empty file, expected an essay'],
    ['notes.docx', 'x', 1, 'the ending `.docx`, expected .md, .markdown or .txt'],
    ['notes', 'x', 1, 'the ending ``, expected .md'],
    ['notes.md', '# 雨', 1, 'no text in “雨”, expected some below the title'],
    ['notes.md', '---\ntitle: 雨\n---\n', 4, 'no text in “雨”'],
    ['notes.md', '# 雨\n\n## 停\n\n## 走', 1, 'no text in “雨”'],
    ['notes.txt', '雨', 1, 'no text in “雨”'],
    ['notes.md', '---\ndate: soon\n---\n# 雨\n\n下了。', 2, '`soon` as `date`, expected a date'],
    ['notes.txt', '\n---\ndate: soon\n---\n雨\n\n下了。', 3, '`soon` as `date`, expected a date'],
    [
      'notes.md',
      '---\ntitle: 雨\n\n下了。',
      1,
      'front matter without an end, expected a line `---`',
    ],
    ['notes.md', '---\nlang: en\n---\n\n# 雨\n\n下了。\n\n## 停 {#停}\n\n停了。', 9, 'the id `停`'],
    ['notes.md', '# 雨\n\n## 甲 {#a}\n\n甲。\n\n## 乙 {#a}\n\n乙。', 7, 'the id `a` again'],
    ['notes.md', '# 雨\n\n## 甲 {#results}\n\n甲。', 3, 'the id `results`, expected another'],
  ])('says what is wrong in %s: %j', (file, text, line, message) => {
    const { problems } = parse(file, text)
    expect(problems).toMatchObject([{ file, line, severity: 'error' }])
    expect(problems[0]?.message).toContain(`found ${message}`)
  })

  it.each([
    [
      'rain.md',
      '下了。',
      1,
      /no title, expected `title` in front matter, or a line such as `# Title`/,
    ],
    ['rain.txt', '下了。', 1, /no title, expected `title` in front matter, or a short first line/],
    ['rain.md', '---\nlang: zh\n---\n\n下了。', 4, /the name of the file stands in/],
    ['rain.md', '---\ntitle: 雨\nlayout: x\n---\n\n下了。', 3, /unknown key `layout`/],
    ['rain.md', '# 雨\n\n下了。\n\n<video></video>', 5, /`<video>`/],
  ])('warns of %s: %j', (file, text, line, message) => {
    const { essays, problems } = parse(file, text)
    expect(essays).toHaveLength(1)
    expect(problems).toMatchObject([{ file, line, severity: 'warning' }])
    expect(problems[0]?.message).toMatch(message)
  })

  it('gives the file’s name to an essay without a title', () => {
    expect(one('notes/2020-02-16-春 雨.md', '下了。').title).toBe('春 雨')
  })

  it('asks for no title where front matter that cannot be read may have one', () => {
    const { problems } = parse('rain.md', '---\ntitle: 雨: 夜\n---\n\n下了。')
    expect(problems).toMatchObject([{ line: 2, severity: 'error' }])
  })

  it('lets a draft be without text', () => {
    const { essays, problems } = parse('rain.md', '---\ntitle: 雨\ndraft: true\n---\n')
    expect(essays).toMatchObject([{ draft: true }])
    expect(problems).toEqual([])
  })

  it('finds all that is wrong at once', () => {
    const text =
      '---\ntitel: 雨\ndate: soon\n---\n\n# 雨\n\n下了。<iframe></iframe>\n\n## 停 {#1}\n\n停了。'
    const { problems } = parse('rain.md', text)
    expect(problems.map(({ line, severity }) => `${line} ${severity}`).toSorted()).toEqual([
      '10 error',
      '2 warning',
      '3 error',
      '8 warning',
    ])
  })

  it('numbers the essays of one file, and gives the first the earlier slugs', () => {
    const text =
      '---\ntitle: 山中集\nauthor: 林一\nslug: hills\nsummary: 不属于哪一篇。\ntags: [山]\naliases: [old]\n---\n札记一：\n甲。\n札记二：\n文/何二\n乙。'
    const { essays, problems } = parse('x.txt', text)
    expect(problems).toEqual([])
    expect(
      essays.map(({ title, author, summary, tags, aliases, wish }) => ({
        title,
        author,
        summary,
        tags,
        aliases,
        slug: wish.slug,
      })),
    ).toEqual([
      {
        title: '札记一',
        author: '林一',
        summary: '甲。',
        tags: ['山'],
        aliases: ['old'],
        slug: 'hills-1',
      },
      {
        title: '札记二',
        author: '何二',
        summary: '乙。',
        tags: ['山'],
        aliases: [],
        slug: 'hills-2',
      },
    ])
  })

  it('keeps a preface apart, without a number', () => {
    const { essays } = parse(
      'hills.txt',
      '山中集\n写在前面。\n第一篇 雨\n下了。\n第二篇 雪\n下了。',
    )
    expect(essays.map(({ wish, title }) => [wish.slug, title])).toEqual([
      ['hills', '山中集'],
      ['hills-1', '雨'],
      ['hills-2', '雪'],
    ])
  })

  it('says which of many essays has no text', () => {
    const { problems } = parse(
      'x.txt',
      '第一篇 雨\n下了。\n第二篇 雪\n\n　\n第三篇 风\n作者：林一\n第四篇 云\n散了。',
    )
    expect(problems).toMatchObject([
      { line: 6, severity: 'error', message: expect.stringContaining('“风”') },
    ])
  })

  it('keeps the ids of sections when others are put between', () => {
    const before = one('rain.md', '# 雨\n\n甲。\n\n## 停\n\n乙。\n\n## 走\n\n丙。')
    const after = one(
      'rain.md',
      '# 雨\n\n甲，改了。\n\n## 新\n\n丁。\n\n## 走\n\n丙。\n\n## 停\n\n乙。',
    )
    const ids = (sections: typeof before.sections) =>
      Object.fromEntries(sections.map(({ label, id }) => [label, id]))
    expect(ids(after.sections)).toMatchObject(ids(before.sections))
  })

  it('never throws, and gives every section an id of its own', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        '---',
        'title: 雨',
        'title：*雨*',
        'tags: [a',
        '- b',
        '# 雨',
        '## 雨 {#a}',
        '札记一：',
        '札记二：',
        '（一）',
        '一、雨',
        '```',
        '<div>',
        '<!--',
        '| a |',
        '|---|',
        '[a]: b',
        '作者：林一',
        '2020-02-16',
        '雨停了。',
        '',
      ),
    )
    fc.assert(
      fc.property(
        fc.constantFrom('a.md', 'a.txt'),
        fc.array(line, { maxLength: 14 }),
        (path, lines) => {
          const { essays, problems } = parse(path, lines.join('\n'))
          const errors = problems.filter(({ severity }) => severity === 'error')
          for (const { sections, title } of essays) {
            expect(title).not.toBe('')
            const ids = sections.map(({ id }) => id)
            if (errors.length === 0) expect(new Set(ids).size).toBe(ids.length)
          }
          for (const problem of problems) {
            expect(problem.line).toBeGreaterThan(0)
            expect(problem.line).toBeLessThanOrEqual(lines.length + 1)
            expect(problem.message).toMatch(/^found .*(?:expected|:)/s)
          }
          if (essays.length === 0) expect(errors).not.toEqual([])
        },
      ),
      { numRuns: 1000 },
    )
  })
})
