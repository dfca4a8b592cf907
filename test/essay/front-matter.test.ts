import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../src/essay/front-matter.ts'

const read = (yaml: string, body = '正文') =>
  readFrontMatter(`---\n${yaml}\n---\n${body}`, 'rain.md')

describe('readFrontMatter', () => {
  it('reads every key', () => {
    const yaml = `title: 春天的雨
author: 林一
date: 2020-02-16
lang: zh-TW
slug: spring-rain
summary: |
  下了一夜。
tags: [散文, 雨, 散文]
draft: true
aliases:
  - old-rain`
    expect(read(yaml)).toEqual({
      matter: {
        title: '春天的雨',
        author: '林一',
        date: '2020-02-16',
        lang: 'zh-Hant',
        slug: 'spring-rain',
        summary: '下了一夜。',
        tags: ['散文', '雨'],
        draft: true,
        aliases: ['old-rain'],
      },
      lines: {
        title: 2,
        author: 3,
        date: 4,
        lang: 5,
        slug: 6,
        summary: 7,
        tags: 9,
        draft: 10,
        aliases: 11,
      },
      body: '正文',
      bodyLine: 14,
      problems: [],
    })
  })

  it.each([
    ['title: 1984', { title: '1984' }],
    ['title: no', { title: 'no' }],
    ['title: "雨: 一"', { title: '雨: 一' }],
    ['title:', {}],
    ['# a remark\ntitle: 雨', { title: '雨' }],
    ['date: "2020-02-16"', { date: '2020-02-16' }],
    ['date: 2020-02-16 08:30:00', { date: '2020-02-16' }],
    ['date: 2020-02-16T08:30:00+08:00', { date: '2020-02-16' }],
    ['slug: 2020', { slug: '2020' }],
    ['tags: 散文、雨, 夜，', { tags: ['散文', '雨', '夜'] }],
    ['draft: false', { draft: false }],
    ['date: 2020年2月16日', { date: '2020-02-16' }],
    ['date: 2020/2/6', { date: '2020-02-06' }],
    ['title：雨\ndate：2020-02-16', { title: '雨', date: '2020-02-16' }],
    ['title:雨\nauthor :林一', { title: '雨', author: '林一' }],
    [
      '标题：雨\n作者: 林一\n日期：2020年2月16日',
      { title: '雨', author: '林一', date: '2020-02-16' },
    ],
    ['標題: 雨\n標籤：[散文, 夜]', { title: '雨', tags: ['散文', '夜'] }],
    ['summary: |\n  title：不是键', { summary: 'title：不是键' }],
    ['title:\t雨', { title: '雨' }],
  ])('reads %s', (yaml, matter) => {
    expect(read(yaml)).toMatchObject({ matter, problems: [] })
  })

  it.each([
    ['date: 2020-02-30', 2, /`2020-02-30` as `date`, expected a date that exists/],
    ['date: 16.2.2020', 2, /`16.2.2020` as `date`/],
    ['lang: fr', 2, /`fr` as `lang`, expected `zh-Hans`, `zh-Hant` or `en`/],
    ['title: 雨\nslug: Spring Rain', 3, /`Spring Rain` as `slug`, expected lower-case/],
    ['slug: -rain', 2, /`-rain` as `slug`/],
    ['draft: maybe', 2, /`maybe` as `draft`, expected `true` or `false`/],
    ['title: [一, 二]', 2, /`\["一","二"\]` as `title`, expected the title/],
    ['tags: {a: b}', 2, /as `tags`, expected a list of tags/],
    ['aliases: [ok, 雨]', 2, /`雨` as `aliases`, expected lower-case/],
    ['aliases: old', 2, /`old` as `aliases`, expected a list/],
    ['title: 雨: 夜', 2, /`: ` inside a value, expected quotes/],
    ['title: *雨*', 2, /`\*`, `&` or `!` before a value, expected quotes/],
    ['title: ! 雨', 2, /before a value, expected quotes/],
    ['title: 雨\ntags: [&甲 乙]', 3, /before a value, expected quotes/],
    ['title: 雨\ntags:\n\t- 一', 4, /tab at the beginning of a line, expected spaces/],
    ['title: "雨\nauthor: 林一', 3, /quote opened above without its partner/],
    ['title: @雨', 2, /YAML that cannot be read \(.*@\)/],
    ['title: 雨\ncategory：雨', 3, /line without a key, .*expected `key: value`/],
    ['title: 雨\ntitle: 雪', 3, /this key a second time/],
    ['title: 雨\ntags: [一', 3, /bracket without its partner/],
  ])('finds what is wrong in %s', (yaml, line, message) => {
    const { problems } = read(yaml)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file: 'rain.md', line, severity: 'error' })
    expect(problems[0]?.message).toMatch(message)
  })

  it('finds all that is wrong at once, and keeps the rest', () => {
    const { matter, problems } = read('title: 雨\ndate: soon\ntitel: 雪\nlang: xx')
    expect(matter).toEqual({ title: '雨' })
    expect(problems.map(({ line, severity }) => [line, severity])).toEqual([
      [4, 'warning'],
      [3, 'error'],
      [5, 'error'],
    ])
    expect(problems[0]?.message).toMatch(/`titel`, expected `title`/)
  })

  it.each([
    ['Title', /expected `title`$/],
    ['authors', /expected `author`$/],
    ['layout', /expected one of `title`, `author`, .*`aliases`$/],
    ['__proto__', /expected one of/],
  ])('says what may stand where %s is', (key, message) => {
    const { problems } = read(`title: 雨\n${key}: 一`)
    expect(problems).toMatchObject([{ line: 3, severity: 'warning' }])
    expect(problems[0]?.message).toMatch(message)
  })

  it('finds it below blank lines', () => {
    expect(readFrontMatter('\n \n---\ntitle: 雨\nlang: xx\n---\n正文', 'rain.md')).toMatchObject({
      matter: { title: '雨' },
      lines: { title: 4 },
      body: '正文',
      bodyLine: 7,
      problems: [{ line: 5, severity: 'error' }],
    })
  })

  it.each([
    ['no front matter', '# 雨\n\n---\ntitle: 雪\n---'],
    ['a rule before prose', '---\n雨停了。\n---\n我们出门。'],
    ['a rule before English prose', '---\nIt rained: all night.\n---\nWe left.'],
    ['a rule before Chinese speech', '---\n甲：走吗？\n---\n乙：走。'],
    ['a rule before a list', '---\n- 标题：雨\n---\n正文'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => {
    expect(readFrontMatter(text, 'rain.md')).toEqual({
      matter: {},
      lines: {},
      body: text,
      bodyLine: 1,
      problems: [],
    })
  })

  it('says where front matter does not end', () => {
    expect(readFrontMatter('---\ntitle: 雨\n正文', 'rain.md').problems).toMatchObject([
      { line: 1, severity: 'error', message: expect.stringContaining('---') },
    ])
  })

  it('reads empty front matter', () => {
    expect(readFrontMatter('---\n---\n正文', 'a.md')).toMatchObject({ body: '正文', bodyLine: 3 })
  })
})
