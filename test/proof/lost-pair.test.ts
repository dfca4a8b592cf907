import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listCorpus } from '../../src/build/list-corpus.ts'
import { projectRoot } from '../../src/build/paths.ts'
import { openWords } from '../../src/build/read-words.ts'
import { findLostPairs, undo } from '../../src/proof/lost-pair.ts'
import { damage } from './damage.ts'
import { measure } from './measure.ts'

const words = await openWords()
const find = (...lines: string[]) =>
  findLostPairs(lines, words).map(({ line, at, found, repair }) => ({ line, at, found, repair }))

describe('what a character was', () => {
  it.each([
    ['劝', '取“'],
    ['尝', '场、'],
    ['矗', '础。'],
    ['涪', '浮、'],
    ['常', '场。'],
    ['人', undefined],
    ['取', undefined],
    ['，', undefined],
    ['a', undefined],
    ['', undefined],
  ])('of %s is %s', (character, was) => {
    expect(undo(character)).toBe(was)
  })

  it('undoes the damage, whatever was lost', () => {
    const firsts = [...'啊薄场础浮取省住小选']
    const seconds = [...'、。“”‘’《》—…']
    fc.assert(
      fc.property(fc.constantFrom(...firsts), fc.constantFrom(...seconds), (first, second) => {
        const { text } = damage(first + second)
        expect([...text]).toHaveLength(1)
        expect(undo(text)).toBe(first + second)
      }),
    )
  })
})

describe('lost pairs', () => {
  it.each([
    ['把堤坝的基矗重新加固了一遍。', 5, '矗', '础。'],
    ['大家采劝轮流值守”的办法，守了七个晚上。', 3, '劝', '取“'],
    ['木板在水面漂涪打转，一直没有沉。', 6, '涪', '浮、'],
    ['车站、机尝码头，都有人量体温。', 4, '尝', '场、'],
  ])('are found in %s', (line, at, found, repair) => {
    expect(find(line)).toEqual([{ line: 0, at, found, repair }])
  })

  it.each([
    ['她劝人不要着急，平常也常常这样劝。'],
    ['尝一尝新米，校长说今年的学校很好。'],
    ['矗立在江边的塔，涪江的水，祝大家平安。'],
    ['采取“轮流值守”的办法，打好基础。'],
    ['剩下的人注意到了，胜利的人也注意到了。'],
  ])('are not seen in %s', (line) => {
    expect(find(line)).toEqual([])
  })

  it('are believed less in a file that kept its pairs', () => {
    const doubtful = '走进会常门开着。'
    expect(find(doubtful)).toHaveLength(1)
    expect(find(doubtful, '他在机场、车站之间奔走。')).toEqual([])
  })
})

describe('on the essays of this project', async () => {
  const folder = `${projectRoot}/corpus`
  const { essays } = await listCorpus(folder)
  const texts = essays.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  const figures = measure(texts, words)

  it('none is found as they stand', () => {
    expect(figures.asTheyStand).toBe(0)
  })

  it('after the damage, precision is at least 0.95 and recall at least 0.80', () => {
    expect(figures.lost).toBeGreaterThan(5)
    expect(figures.precision).toBeGreaterThanOrEqual(0.95)
    expect(figures.recall).toBeGreaterThanOrEqual(0.8)
  })
})
