import { describe, expect, it } from 'vitest'
import { parseFile, settleSlugs } from '../../src/essay/parse.ts'
import { astray } from '../../src/links/astray.ts'
import type { LinkRecord } from '../../src/links/record.ts'
import { settleLinks } from '../../src/links/settle-links.ts'

type Files = Readonly<Record<string, string>>

const texts = {
  well: '井台上的绳印一年比一年深，打水的人却一年比一年少，桶沿磕在石头上的声音隔着两条巷子也听得见。',
  tree: '槐树是分家那年栽的，如今树荫盖住了半个院子，夏天的饭桌就摆在下面，蝉叫得人说话要提高嗓门。',
  road: '石板路是后来铺的，雨天走在上面鞋底总带着一股青苔味，挑担的人宁可绕到田埂上去走。',
  kite: '风筝断了线以后落在晒谷场边上，三个孩子跑去捡，回来时谁也不肯说是谁先看见的。',
} as const

const section = (heading: string, text: string) => `## ${heading}\n\n${text}\n\n`
const lane = `# 老巷\n\n${section('井', texts.well)}${section('槐树', texts.tree)}`

/** Builds the files after one another; `record` is what the last build wrote. */
function build(files: Files, record: LinkRecord = []) {
  const parsed = Object.entries(files).flatMap(
    ([name, text]) => parseFile({ path: `${name}.md`, text }).essays,
  )
  const settled = settleLinks(settleSlugs(parsed).essays, record, 'links.lock')
  const idOf = (text: string) => {
    for (const { slug, sections } of settled.essays) {
      const found = sections.find((each) => each.text.includes(text))
      if (found) return `${slug}/${found.id}`
    }
    return undefined
  }
  const leadOf = (slug: string, id?: string) => {
    const essay = settled.record.find((each) => each.slug === slug)
    return id === undefined ? essay?.lead : essay?.sections.find((each) => each.id === id)?.lead
  }
  return { ...settled, idOf, leadOf }
}

const first = build({ lane })
const [well = '', tree = ''] = [first.idOf(texts.well), first.idOf(texts.tree)]
const idIn = (address: string) => address.split('/')[1] ?? ''

describe('settleLinks', () => {
  it('without a record leaves ids as they are, and with one of the same corpus too', () => {
    expect(first.changes).toEqual([])
    const again = build({ lane }, first.record)
    expect(again.record).toEqual(first.record)
    expect(again.essays).toEqual(first.essays)
  })

  it.each<[string, Files, string]>([
    ['another heading', { lane: lane.replace('## 井', '## 打水的人') }, well],
    ['another place', { lane: section('槐树', texts.tree) + section('井', texts.well) }, well],
    ['edits', { lane: lane.replace('绳印一年比一年深', '绳印比去年又深了') }, well],
    [
      'another essay',
      { lane: lane.replace(section('井', texts.well), ''), road: section('井', texts.well) },
      `road/${idIn(well)}`,
    ],
    ['a new slug of its essay', { alley: lane }, `alley/${idIn(well)}`],
    [
      'a heading in its midst',
      { lane: lane.replace('打水的人却', '\n\n## 人\n\n打水的人却') },
      well,
    ],
  ])('keeps an id through %s', (_, files, address) => {
    const { idOf, record } = build(files, first.record)
    expect(idOf('桶沿磕在石头上')).toBe(address)
    expect(astray(record)).toEqual([])
  })

  it('lets the owner’s word win, and leads the old id there', () => {
    const { idOf, leadOf } = build({ lane: lane.replace('## 井', '## 井 {#well}') }, first.record)
    expect(idOf(texts.well)).toBe('lane/well')
    expect(leadOf('lane', idIn(well))).toEqual({ kind: 'moved', to: { slug: 'lane', id: 'well' } })
  })

  it('leads to the merged section from both', () => {
    const { idOf, leadOf } = build({ lane: lane.replace('## 槐树\n\n', '') }, first.record)
    const at = idOf(texts.tree)
    const [kept, other] = at === well ? [well, tree] : [tree, well]
    expect(at).toBe(kept)
    const to = { slug: 'lane', id: idIn(kept) }
    expect(leadOf('lane', idIn(other))).toEqual({ kind: 'moved', to })
  })

  const without = build({ lane: lane.replace(section('槐树', texts.tree), '') }, first.record)

  it('leads to the nearest section where one is gone, and never gives its id again', () => {
    const to = { slug: 'lane', id: idIn(well) }
    expect(without.leadOf('lane', idIn(tree))).toEqual({ kind: 'gone', to })
    expect(astray(without.record)).toMatchObject([{ essay: 'lane', section: idIn(tree) }])
    const again = build({ lane: lane.replace(texts.tree, texts.kite) }, without.record)
    expect(again.idOf(texts.kite)).toBe(`${tree}-2`)
    expect(again.leadOf('lane', idIn(tree))).toEqual({ kind: 'gone', to })
  })

  it('gives the id back to a text that comes back', () => {
    const back = build({ lane }, without.record)
    expect(back.idOf(texts.tree)).toBe(tree)
    expect(back.record).toEqual(first.record)
  })

  it('keeps what the owner settled, and follows it', () => {
    const settled = without.record.map((essay) => ({
      ...essay,
      sections: essay.sections.map((each) =>
        each.lead
          ? { ...each, lead: { kind: 'settled' as const, to: { slug: 'lane', id: idIn(well) } } }
          : each,
      ),
    }))
    const { leadOf, problems } = build({ alley: section('井', texts.well) }, settled)
    expect(problems).toEqual([])
    expect(leadOf('alley', idIn(tree))).toEqual({
      kind: 'settled',
      to: { slug: 'alley', id: idIn(well) },
    })
  })

  it('refuses a settled link to a place that is not there, with its line', () => {
    const settled = without.record.map((essay) => ({
      ...essay,
      sections: essay.sections.map((each) =>
        each.lead
          ? { ...each, line: 7, lead: { kind: 'settled' as const, to: { slug: 'nowhere' } } }
          : each,
      ),
    }))
    const { problems } = build({ lane: section('井', texts.well) }, settled)
    expect(problems).toMatchObject([{ file: 'links.lock', line: 7, severity: 'error' }])
    expect(problems[0]?.message).toContain('found `= nowhere`')
  })

  it('ends an essay that is gone, and leads it on where its text went', () => {
    const two = build({ lane, road: section('路', texts.road) }, first.record)
    const gone = build({ road: section('路', texts.road) }, two.record)
    expect(gone.leadOf('lane')).toEqual({ kind: 'gone' })
    expect(gone.leadOf('lane', idIn(well))).toEqual({ kind: 'gone' })
    const merged = build(
      { road: section('路', texts.road) + section('井', texts.well) },
      two.record,
    )
    expect(merged.leadOf('lane')).toEqual({ kind: 'moved', to: { slug: 'road' } })
    expect(merged.leadOf('lane', idIn(tree))).toEqual({ kind: 'gone', to: { slug: 'road' } })
  })

  it('takes back a slug that an essay had before', () => {
    const alley = build({ alley: lane }, first.record)
    expect(alley.essays[0]?.aliases).toEqual(['lane'])
    expect(alley.changes).toEqual([
      { from: { slug: 'lane' }, lead: { kind: 'moved', to: { slug: 'alley' } } },
    ])
    const back = build({ lane }, alley.record)
    expect(back.idOf(texts.well)).toBe(well)
    expect(back.essays[0]?.aliases).toEqual(['alley'])
  })
})
