import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecord } from '../../src/links/read-record.ts'
import type { LinkRecord } from '../../src/links/record.ts'
import { readSamples, sketchOf, writeSamples } from '../../src/links/sketch.ts'
import { header, writeRecord } from '../../src/links/write-record.ts'

const record: LinkRecord = [
  { slug: 'ferry', was: [], lead: { kind: 'gone' }, sections: [] },
  {
    slug: 'rain',
    was: ['old-rain'],
    sections: [
      { id: 'begin', sketch: sketchOf('雨下了一夜，天亮时才停。'), label: '雨 | 夜' },
      { id: 'blank', sketch: sketchOf(''), label: '' },
      {
        id: 'moved',
        sketch: sketchOf('燕子回来了，在梁上做窝。'),
        label: '燕子',
        lead: { kind: 'moved', to: { slug: 'snow', id: 'swallow' } },
      },
      {
        id: 'settled',
        sketch: sketchOf('第二年的雪。'),
        label: '雪',
        lead: { kind: 'settled', to: { slug: 'snow' } },
      },
    ],
  },
]

/** What was read, without the lines that it stood on. */
const withoutLines = (read: LinkRecord) =>
  read.map(({ line: _line, ...essay }) => ({
    ...essay,
    sections: essay.sections.map(({ line: _of, ...section }) => section),
  }))

describe('the record’s file', () => {
  it('reads as it was written', () => {
    const { record: again, problems } = readRecord(writeRecord(record), 'links.lock')
    expect(problems).toEqual([])
    expect(withoutLines(again)).toEqual(record)
  })

  it('takes at most 100 bytes a section that is at its address', () => {
    const label = '六个汉字标题'
    const sections = [{ id: 'abcdef', sketch: sketchOf('长'.repeat(99_999)), label }]
    const size = (each: LinkRecord) => Buffer.byteLength(writeRecord(each))
    const empty = size([{ slug: 'a', was: [], sections: [] }])
    expect(size([{ slug: 'a', was: [], sections }]) - empty).toBeLessThanOrEqual(100)
  })

  it.each([
    ['another first line', 'wenyuan links 9\n', 1, 'expected `wenyuan links 1`'],
    ['a section before any essay', `${header}\na 9 AAAB | 雨\n`, 2, 'expected `essay slug`'],
    ['a slug that is none', `${header}\nessay 雨\n`, 2, 'expected `essay slug`'],
    [
      'a length that is no number',
      `${header}\nessay a\nb x AAAB | 雨\n`,
      3,
      'found `b x AAAB | 雨`',
    ],
    ['samples cut off', `${header}\nessay a\nb 9 AAABA | 雨\n`, 3, 'expected `id length samples'],
    ['a settled link without a place', `${header}\nessay a\nb 9 AAAB = | 雨\n`, 3, 'expected `id'],
    ['a line without a bar', `${header}\nessay a\nb 9 AAAB\n`, 3, 'expected `id length samples'],
    ['an id that stands there twice', `${header}\nessay a\nb 9 AAAB |\nb 9 AAAB |\n`, 4, 'line 3'],
    ['a slug that stands there twice', `${header}\nessay a\nessay a\n`, 3, 'line 2 has it too'],
    ['a conflict', `${header}\nessay a\n=======\n`, 3, 'keep the lines of both'],
  ])('with %s is an error with its line', (_, text, line, message) => {
    const { problems } = readRecord(text, 'links.lock')
    expect(problems).toMatchObject([{ file: 'links.lock', line, severity: 'error' }])
    expect(problems[0]?.message).toContain(message)
  })
})

describe('samples', () => {
  it('read as they were written', () => {
    const samples = fc.array(fc.integer({ min: 0, max: 0xffffff }), { maxLength: 16 })
    fc.assert(
      fc.property(samples, (each) => {
        expect(readSamples(writeSamples(each))).toEqual(each)
      }),
    )
  })

  it('do not depend on punctuation, white space, width or case', () => {
    expect(sketchOf('战“疫”，ABC 日记！')).toEqual(sketchOf('战疫ａｂｃ日记'))
  })
})
