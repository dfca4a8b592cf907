import { parse } from '@retorquere/bibtex-parser'
import { describe, expect, it } from 'vitest'
import { type Cited, cite } from '../../src/surfaces/citation.ts'
import { citedOf } from '../../src/surfaces/cited.ts'
import { essay, origin, section, site } from '../views/samples.ts'
import { readRis } from './ris.ts'

const cited = (changes: Partial<Cited> = {}): Cited => ({
  title: '石渠小记',
  author: '欧阳石',
  site: '石渠',
  date: '2024-03-09',
  lang: 'zh-Hans',
  url: 'https://example.com/essays/stone-canal',
  key: 'stone-canal',
  accessed: '2026-11-24',
  ...changes,
})

const anonymous = (): Cited => {
  const { author: _author, date: _date, ...rest } = cited()
  return rest
}

describe('cite', () => {
  it.each([
    [
      'gbt7714',
      cited(),
      '欧阳石. 石渠小记[EB/OL]. (2024-03-09)[2026-11-24]. https://example.com/essays/stone-canal.',
    ],
    [
      'gbt7714',
      cited({ section: '水闸' }),
      '欧阳石. 石渠小记: 水闸[EB/OL]. (2024-03-09)[2026-11-24]. https://example.com/essays/stone-canal.',
    ],
    [
      'gbt7714',
      anonymous(),
      '石渠小记[EB/OL]. [2026-11-24]. https://example.com/essays/stone-canal.',
    ],
    [
      'plain',
      cited(),
      '欧阳石：《石渠小记》，石渠，2024-03-09，https://example.com/essays/stone-canal（2026-11-24 查阅）。',
    ],
    [
      'plain',
      cited({ lang: 'en', title: 'Canal' }),
      '欧阳石, “Canal”, 石渠, 2024-03-09, https://example.com/essays/stone-canal (accessed 2026-11-24).',
    ],
  ] as const)('%s of an essay %#', (form, given, expected) => {
    expect(cite(form, given)).toBe(expected)
  })

  it.each([
    '欧阳石',
    '欧阳石 and 司马渠',
    'Ludwig van Beethoven, Jr.',
    '石 & 渠',
    'Müller {und} Söhne',
  ])('leaves the name %s whole in BibTeX', (author) => {
    const { entries, errors } = parse(cite('bibtex', cited({ author })))
    expect(errors).toEqual([])
    expect(entries[0]?.fields.author).toHaveLength(1)
    expect(JSON.stringify(entries[0]?.fields.author)).toContain(author.slice(0, 1))
  })

  it.each(['100 % of $5 & #3 a_b', 'a \\ b ~ c ^ d', '100% 的石头', 'API and TeX', 'line\nbreak'])(
    'carries the title %j through BibTeX',
    (title) => {
      const { entries, errors } = parse(cite('bibtex', cited({ title })))
      expect(errors).toEqual([])
      const read = String(entries[0]?.fields.title).replace(/<\/?nc>|\u00a0/g, ' ')
      expect(read.replace(/\s+/g, '')).toBe(title.replace(/\s+/g, ''))
    },
  )

  it('is read in RIS by others as it was meant', () => {
    expect(readRis(cite('ris', cited({ section: '水闸' })))).toEqual([
      {
        id: 'stone-canal',
        type: 'webpage',
        author: [{ family: '欧阳石' }],
        title: '石渠小记: 水闸',
        'collection-title': '石渠',
        issued: { 'date-parts': [[2024, 3, 9]] },
        language: 'zh-Hans',
        URL: 'https://example.com/essays/stone-canal',
      },
    ])
  })

  it.each(['a\r\nER  - b', 'TY  - BOOK', '100 % & “引号”', 'a\u2028b', '船🛶'])(
    'carries the title %j through RIS',
    (title) => {
      const read = readRis(cite('ris', cited({ title })))
      expect(read).toMatchObject([{ title: title.replace(/\s+/g, ' ') }])
    },
  )
})

describe('citedOf', () => {
  it.each([
    ['zh-Hans', '2026-11-25'],
    ['en', '2026-11-24'],
  ] as const)('takes the day where readers of %s are', (lang, accessed) => {
    const now = new Date('2026-11-24T20:00:00Z')
    expect(citedOf({ ...site, lang }, origin, essay(), undefined, now).accessed).toBe(accessed)
  })

  it('gives a section its lasting link', () => {
    const now = new Date('2026-11-24T20:00:00Z')
    expect(
      citedOf({ ...site, author: '石匠' }, origin, essay(), section('two'), now),
    ).toMatchObject({
      author: '石匠',
      key: 'stone-canal-two',
      url: 'https://example.com/essays/stone-canal/two',
    })
  })
})
