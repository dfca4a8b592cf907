import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { search } from '../../src/search/search.ts'
import { essayOf, indexOf } from './library.ts'

const { index, reads } = indexOf([
  essayOf(
    'weather',
    '天气预报',
    '明天有暴雨，出门带伞。',
    '暴雨预警分四级，红色最高。',
    '气象台的老刘说，看云识天气。',
    'Weather stations in Baoyu county use JavaScript.',
  ),
  essayOf('kitchen', '厨房', '炒饭要大火，鸡蛋先炒。', '大火收汁，小火慢炖，老汤最好。'),
  essayOf('museum', '博物館', '館裡的銅鏡照過三個朝代。'),
])

async function ask(query: string) {
  const { kind, readings, instead, hits, total } = await search(index, query, {
    offset: 0,
    limit: 10,
  })
  const marked = hits.map(({ essay, section, excerpt }) => {
    const marks = [...essay.pieces, ...excerpt].filter(({ hit }) => hit)
    return `${essay.slug}/${section.id} ${[...new Set(marks.map(({ text }) => text))].join(' ')}`
  })
  return { kind, readings, instead, marked, total, queries: hits.map(({ query }) => query) }
}

describe('search reads pinyin', () => {
  it.each([
    ['yujing', ['预警'], ['weather/s2 预警']],
    ['yu jing', ['预警'], ['weather/s2 预警']],
    ['yjfsj', ['预警分四级'], ['weather/s2 预警分四级']],
    ['暴雨yujing', ['暴雨预警'], ['weather/s2 暴雨预警']],
    ['暴雨y', ['暴雨预'], ['weather/s2 暴雨预']],
    ['tongjing', ['铜镜'], ['museum/s1 銅鏡']],
    ['dahuo laotang', ['大火 老汤'], ['kitchen/s2 大火 老汤']],
    ['dahuolaotang', ['大火 老汤'], ['kitchen/s2 大火 老汤']],
    ['大火 laotang', ['大火 老汤'], ['kitchen/s2 大火 老汤']],
  ])('%s as %j', async (query, readings, marked) => {
    expect(await ask(query)).toMatchObject({ kind: 'all', readings, marked })
  })

  it('below the sections that have the letters as they stand', async () => {
    expect(await ask('baoyu')).toMatchObject({
      readings: ['暴雨'],
      marked: ['weather/s4 Baoyu', 'weather/s1 暴雨', 'weather/s2 暴雨'],
      queries: ['baoyu', '暴雨', '暴雨'],
      total: 3,
    })
  })

  it.each(['"baoyu"', '"yujing"'])('not in %s', async (query) => {
    expect((await ask(query)).readings).toEqual([])
  })

  it('at every letter typed on the way', async () => {
    for (let length = 1; length <= 'yujing'.length; length++) {
      expect((await ask('yujing'.slice(0, length))).total).toBeGreaterThan(0)
    }
  })
})

describe('search mends', () => {
  it.each([
    ['a wrong character', '暴雨预井', '暴雨预警', ['weather/s2 暴雨预警']],
    ['a wrong character at the start', '爆雨预警', '暴雨预警', ['weather/s2 暴雨预警']],
    ['a missing character', '看识天气', '看云识天气', ['weather/s3 看云识天气']],
    ['a doubled character', '看云识识天气', '看云识天气', ['weather/s3 看云识天气']],
    ['two in the wrong order', '看识云天气', '看云识天气', ['weather/s3 看云识天气']],
    ['one of two words', '伞 出门戴', '伞 出门带', ['weather/s1 出门带伞']],
    ['a slip in Latin', 'weathr', 'weather', ['weather/s4 Weather']],
    ['a homophone in a pair', '预镜', '预警', ['weather/s2 预警']],
    ['swapped letters', 'waether', 'weather', ['weather/s4 Weather']],
    ['two slips in a long word', 'javscrit', 'javascript', ['weather/s4 JavaScript']],
    ['and keeps the rest of the query', '暴雨预井 -伞', '暴雨预警 -伞', ['weather/s2 暴雨预警']],
  ])('%s', async (_, query, instead, marked) => {
    expect(await ask(query)).toMatchObject({ kind: 'near', instead, marked })
  })

  it.each(['"暴雨预井"', '"weathr"', '鲲鹏展翅', 'xqz'])('nothing in %s', async (query) => {
    expect((await ask(query)).instead).toBeUndefined()
  })

  it('nothing that is found as it stands', async () => {
    expect(await ask('暴雨预警')).toMatchObject({ kind: 'all', marked: ['weather/s2 暴雨预警'] })
  })
})

describe('search takes', () => {
  it.each([
    ['a word to leave out', '暴雨 -伞', ['weather/s2 暴雨']],
    ['a phrase to leave out', '暴雨 -"预警分四级"', ['weather/s1 暴雨']],
    ['an exact word', '"weather"', ['weather/s4 Weather']],
    ['no beginning of a word for an exact one', '"weath"', []],
    ['an exact phrase with punctuation', '"大火，鸡蛋"', ['kitchen/s1 大火，鸡蛋']],
    ['one essay alone', '大火 essay:kitchen', ['kitchen/s1 大火', 'kitchen/s2 大火']],
    ['an essay that has nothing', '大火 essay:weather', []],
    ['an essay that there is not', '大火 essay:nowhere', []],
    ['simplified for traditional', '铜镜', ['museum/s1 銅鏡']],
    ['traditional for simplified', '預警', ['weather/s2 预警']],
  ])('%s', async (_, query, marked) => {
    const answer = await ask(query)
    expect(answer.marked.filter((place) => !place.endsWith(' '))).toEqual(marked)
  })

  it('phrases near each other before those far apart', async () => {
    const far = `灯塔。${'浪打着岸。'.repeat(40)}渔船。`
    const near = `灯塔照着渔船。${'浪打着岸。'.repeat(40)}`
    const { index } = indexOf([essayOf('sea', '海', far, near)])
    const { hits } = await search(index, '灯塔 渔船', { offset: 0, limit: 10 })
    expect(hits.map(({ section }) => section.id)).toEqual(['s2', 's1'])
  })

  it('any Unicode at all', async () => {
    const wild = fc.string({ unit: 'binary', maxLength: 80 })
    const close = fc.string({
      unit: fc.constantFrom(...'暴雨预警baoyu "「」-－:： 疫'),
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(fc.oneof(wild, close), async (query) => {
        const { hits, total } = await search(index, query, { offset: 0, limit: 10 })
        expect(total).toBeGreaterThanOrEqual(hits.length)
      }),
      { numRuns: 300 },
    )
  })

  it('few reads for pinyin and for a slip', async () => {
    reads.length = 0
    await ask('yujing')
    await ask('暴雨预井')
    expect(reads.length).toBeLessThanOrEqual(12)
  })
})
