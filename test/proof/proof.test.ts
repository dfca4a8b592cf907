import { describe, expect, it } from 'vitest'
import { openWords } from '../../src/build/read-words.ts'
import { parseFile } from '../../src/essay/parse.ts'
import type { Kind } from '../../src/proof/finding.ts'
import { proof } from '../../src/proof/proof.ts'

const words = await openWords()
const run = (texts: Readonly<Record<string, string>>, overlook: Kind[] = []) =>
  proof(
    Object.entries(texts).map(([path, text]) => ({
      path,
      text,
      essays: parseFile({ path, text }).essays,
    })),
    { words, overlook: new Set(overlook) },
  )

describe('a proof', () => {
  it('says where, what, and what is likely meant', () => {
    expect(run({ 'a.md': '# 雨\n\n把堤坝的基矗重新加固了一遍。' })).toEqual([
      {
        kind: 'lost-pair',
        severity: 'error',
        file: 'a.md',
        line: 3,
        column: 6,
        before: '把堤坝的基',
        found: '矗',
        after: '重新加固了一遍。',
        repair: '础。',
        why: expect.stringContaining('A1 A1'),
      },
    ])
  })

  it('says a habit once, with its count', () => {
    const found = run({ 'a.txt': `雨\n\n${'雨停了,我们出门;'.repeat(700)}` })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ kind: 'ascii-punctuation', severity: 'note', line: 3 })
    expect(found[0]?.why).toContain('1,400')
  })

  it('leaves quotes to the lost pair that took their partner', () => {
    const kinds = run({ 'a.md': '# 雨\n\n大家采劝轮流值守”的办法，守了七个晚上。' }).map(
      (each) => each.kind,
    )
    expect(kinds).toEqual(['lost-pair'])
  })

  it('is silent on what the owner overlooks', () => {
    const texts = { 'a.md': '# 雨\n\n雨停了了，人来了。\u200b' }
    expect(run(texts).map(({ kind }) => kind)).toEqual(['doubled', 'invisible'])
    expect(run(texts, ['doubled']).map(({ kind }) => kind)).toEqual(['invisible'])
  })

  it('finds essays without a title, and with that of another', () => {
    const found = run({
      'a.md': '# 雨\n\n雨停了。',
      'b.md': '雨停了。',
      'c.txt': '心得一:\n雨。\n心得二:\n晴。',
      'd.md': '\n# 雨\n\n又是雨。',
    })
    expect(found.filter(({ kind }) => kind === 'titles')).toMatchObject([
      { file: 'b.md', why: expect.stringContaining('without a title') },
      { file: 'd.md', why: expect.stringContaining('“雨” again, which a.md:1 has') },
    ])
  })
})
