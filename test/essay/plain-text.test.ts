import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../src/essay/plain-text.ts'

const read = (text: string, title?: string) =>
  readPlainText(text, { firstLine: 1, stem: 'notes', ...(title === undefined ? {} : { title }) })
/** Of each essay the title and its paragraphs. */
const outline = (text: string, title?: string) =>
  read(text, title).map((essay) => [essay.title, ...essay.passages.map((passage) => passage.text)])

const hanOf = (text: string) => text.match(/\p{Script=Han}/gu)?.join('') ?? ''

describe('readPlainText', () => {
  it.each([
    ['one essay', '雨\n\n雨停了。\n\n我们出门。', [['雨', '雨停了。', '我们出门。']]],
    ['one line', '雨停了，我们出门。', [['notes', '雨停了，我们出门。']]],
    ['a body on one line', '雨\n雨停了。 我们出门。', [['雨', '雨停了。', '我们出门。']]],
    [
      'many essays, each on one line, with ASCII punctuation',
      '札记一:\n雨停了,我们出门。 路上没有人,也没有车。\n札记二:\n雪下了吗?下了!',
      [
        ['札记一', '雨停了，我们出门。', '路上没有人，也没有车。'],
        ['札记二', '雪下了吗？下了！'],
      ],
    ],
    [
      'many essays with titles of their own',
      '山中集\n第一篇 雨\n雨停了。\n第二篇 雪：\n雪下了。',
      [
        ['雨', '雨停了。'],
        ['雪', '雪下了。'],
      ],
    ],
    [
      'many essays without titles',
      '（一）\n雨停了。\n（二）\n雪下了。',
      [
        ['notes（一）', '雨停了。'],
        ['notes（二）', '雪下了。'],
      ],
    ],
    [
      'a preface before many essays',
      '山中集\n写在前面。\n第一篇\n雨停了。\n第二篇\n雪下了。',
      [
        ['山中集', '写在前面。'],
        ['山中集（一）', '雨停了。'],
        ['山中集（二）', '雪下了。'],
      ],
    ],
  ])('reads %s', (_, text, essays) => {
    expect(outline(text)).toEqual(essays)
  })

  it('numbers many essays, and says where each begins', () => {
    const essays = read('山中集\n写在前面。\n第一篇 雨\n雨停了。\n第三篇 雪\n雪下了。')
    expect(essays.map(({ number, line, titled }) => [number, line, titled])).toEqual([
      [undefined, 1, true],
      [1, 3, true],
      [3, 5, true],
    ])
  })

  it('counts lines from where the text begins in its file', () => {
    const [essay] = readPlainText('雨\n一、早\n甲。\n二、晚\n乙。', { firstLine: 10, stem: 'a' })
    expect(essay?.line).toBe(10)
    expect(essay?.passages.map(({ line }) => line)).toEqual([11, 13])
  })

  it('gives every essay the byline of all, unless it has its own', () => {
    const text =
      '山中日记集\n作者：林一\n2020年2月16日\n山中日记一：\n甲。\n山中日记二：\n文/何二\n2020-03-01\n乙。'
    expect(read(text)).toMatchObject([
      { title: '山中日记一', author: '林一', date: '2020-02-16' },
      { title: '山中日记二', author: '何二', date: '2020-03-01' },
    ])
  })

  it('takes the title from elsewhere', () => {
    expect(outline('雨\n下了。', '雪')).toEqual([['雪', '雨', '下了。']])
    expect(outline('雪\n下了。', '雪')).toEqual([['雪', '下了。']])
    expect(outline('（一）\n甲。\n（二）\n乙。', '雪')).toEqual([
      ['雪（一）', '甲。'],
      ['雪（二）', '乙。'],
    ])
    expect(read('下了。', '雪')).toMatchObject([{ titled: true }])
    expect(read('下了。')).toMatchObject([{ titled: false }])
  })

  const sentence = fc
    .array(fc.constantFrom('雨停了', '我们出门', '河', ',', '，', '“走”', ' rain '), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => `很久${parts.join('')}。`)
  const body = fc
    .array(
      fc.oneof(sentence, fc.constantFrom('', '　　', '一、缘起', '（一）过程', '第一章 始末')),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .chain((lines) =>
      fc.constantFrom('\n', '\n\n', '\n　　', ' ').map((joint) => lines.join(joint)),
    )

  it('loses no character of an essay, and keeps their order', () => {
    fc.assert(
      fc.property(body, (text) => {
        const essays = read(`题目在此\n${text}`)
        const shown = essays.flatMap(({ title, passages }) => [
          title,
          ...passages.map(({ level, label, text: words }) => (level > 0 ? label + words : words)),
        ])
        expect(essays).toHaveLength(1)
        expect(hanOf(shown.join(''))).toBe(hanOf(`题目在此${text}`))
      }),
    )
  })

  it('loses no character of many essays', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 9 }), (bodies) => {
        const text = bodies.map((words, at) => `札记${at + 1}：\n${words}`).join('\n')
        const essays = read(text)
        expect(
          essays.map(({ passages }) => hanOf(passages.map((each) => each.text).join(''))),
        ).toEqual(bodies.map(hanOf))
      }),
    )
  })
})
