import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyToSources, writeErrata } from '../../src/build/fix-corpus.ts'
import { silent } from '../../src/build/progress.ts'
import { proofCorpus } from '../../src/build/proof-corpus.ts'
import { readCorpus } from '../../src/build/read-corpus.ts'
import { splice } from '../../src/build/splice.ts'
import { folderOf } from './folder.ts'

/** 堤\r\n\r\n把堤坝的基矗重新加固了一遍。 in GBK. */
const damaged = Buffer.concat([
  Buffer.from([0xb5, 0xcc, 13, 10, 13, 10]),
  gbk('b0d1b5ccb0d3b5c4bbf9b4a3d6d8d0c2bcd3b9ccc1cbd2bbb1e9a1a3'),
])

function gbk(hex: string): Buffer {
  return Buffer.from(hex, 'hex')
}

describe('fixing a corpus', () => {
  it('writes beside the text, and the site is read so', async () => {
    const folder = await folderOf({ 'a.txt': damaged })
    const found = await proofCorpus(folder)
    expect(found.findings).toMatchObject([
      { kind: 'lost-pair', line: 3, found: '矗', repair: '础。' },
    ])
    expect(await writeErrata(folder, 'errata.yaml', found.findings)).toBe(1)
    expect(await readFile(join(folder, 'a.txt'))).toEqual(damaged)
    expect((await proofCorpus(folder)).findings).toEqual([])
    const { essays, problems } = await readCorpus(folder, silent)
    expect(problems).toEqual([])
    expect(essays[0]?.sections[0]?.text).toBe('把堤坝的基础。重新加固了一遍。')
  })

  it('writes into the text when asked, in its encoding, and nothing else', async () => {
    const folder = await folderOf({ 'a.txt': damaged })
    await writeErrata(folder, 'errata.yaml', (await proofCorpus(folder)).findings)
    expect(await applyToSources(folder, 'errata.yaml')).toEqual({ applied: 1, left: [] })
    const at = damaged.indexOf(gbk('b4a3'))
    expect(await readFile(join(folder, 'a.txt'))).toEqual(
      Buffer.concat([damaged.subarray(0, at), gbk('b4a1a1a3'), damaged.subarray(at + 2)]),
    )
    expect(await readdir(folder)).toEqual(['a.txt'])
  })
})

describe('bytes spliced', () => {
  it.each([
    ['utf-8', Buffer.from('\ufeff雨\r\n停', 'utf8'), Buffer.from('\ufeff雪\r\n停', 'utf8')],
    ['utf-16le', Buffer.from('\ufeff雨停', 'utf16le'), Buffer.from('\ufeff雪停', 'utf16le')],
    ['gb18030', gbk('d3ea80cda3'), gbk('d1a980cda3')],
  ] as const)('in %s', (encoding, bytes, expected) => {
    expect(splice(bytes, encoding, [{ at: 0, stood: '雨', read: '雪' }])).toEqual(expected)
  })

  it('are refused where the encoding has none', () => {
    expect(splice(gbk('d3ea'), 'gb18030', [{ at: 0, stood: '雨', read: '😀' }])).toBeUndefined()
  })
})
