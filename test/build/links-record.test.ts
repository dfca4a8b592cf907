import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeRecordFile } from '../../src/build/links-record.ts'
import { silent } from '../../src/build/progress.ts'
import { readCorpus } from '../../src/build/read-corpus.ts'
import { folderOf } from './folder.ts'

describe('the record of links', () => {
  it('stands in the corpus folder, and is written only where it says something new', async () => {
    const folder = await folderOf({ 'rain.md': '# 雨\n\n雨下了一夜。' })
    const { links } = await readCorpus(folder, silent)
    expect(await writeRecordFile(links)).toBe('written')
    const written = await stat(join(folder, 'links.lock'))
    const { links: again, problems } = await readCorpus(folder, silent)
    expect(problems).toEqual([])
    expect(await writeRecordFile(again)).toBe('same')
    expect((await stat(again.path)).mtimeMs).toBe(written.mtimeMs)
  })

  it('stands beside a corpus that is one file', async () => {
    const folder = await folderOf({ 'rain.txt': '雨下了一夜。' })
    const { links } = await readCorpus(join(folder, 'rain.txt'), silent)
    await writeRecordFile(links)
    expect(await readFile(join(folder, 'rain.txt.links.lock'), 'utf8')).toContain('essay rain\n')
  })

  it('that cannot be written is told of', async () => {
    const folder = await folderOf({ 'rain.md': '# 雨\n\n雨下了一夜。' })
    const { links } = await readCorpus(folder, silent)
    const path = join(folder, 'not-there', 'links.lock')
    expect(await writeRecordFile({ ...links, path })).toEqual({ failed: 'ENOENT' })
  })

  it('that cannot be read is an error, and so is a line of it', async () => {
    const folder = await folderOf({ 'rain.md': '# 雨\n\n雨下了一夜。' })
    await mkdir(join(folder, 'links.lock'))
    const { problems } = await readCorpus(folder, silent)
    expect(problems).toMatchObject([{ file: 'links.lock', severity: 'error' }])
    const other = await folderOf({ 'rain.md': '# 雨\n\n雨。', 'links.lock': 'x\n' })
    expect((await readCorpus(other, silent)).problems).toMatchObject([
      { file: 'links.lock', line: 1, severity: 'error' },
    ])
  })
})
