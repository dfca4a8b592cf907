import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { importFiles } from '../../src/build/import-files.ts'
import { silent } from '../../src/build/progress.ts'
import { readCorpus } from '../../src/build/read-corpus.ts'
import { folderOf } from './folder.ts'

const fixtures = fileURLToPath(new URL('../fixtures/import', import.meta.url))

const filesOf = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

describe('importFiles', () => {
  it('takes a folder with its folders, and passes over files of other kinds', async () => {
    const from = await folderOf({
      '雨.txt': '雨停了。',
      'b/云.html': '<p>云散了。</p>',
      'a.pdf': '',
      '.x.txt': '',
    })
    await cp(join(fixtures, 'ferry-pandoc.epub'), join(from, 'b/ferry.epub'))
    const to = await folderOf({})
    const { files, others, problems } = await importFiles([from], { to, force: false })
    expect(problems).toEqual([])
    expect(others).toEqual([join(from, 'a.pdf')])
    expect(files.map(({ target }) => target).sort()).toEqual(['b/ferry.md', 'b/云.md', '雨.txt'])
    expect(await filesOf(to)).toEqual(['b/ferry.md', 'b/images/ferry-1.png', 'b/云.md', '雨.txt'])
  })

  it('makes a folder of a book, with an essay for each chapter, where that is asked for', async () => {
    const to = await folderOf({})
    const source = join(fixtures, 'walks-pandoc.epub')
    await importFiles([source], { to, force: false, chapters: true })
    expect(await filesOf(to)).toEqual([
      'walks-pandoc/1 早晨.md',
      'walks-pandoc/2 中午.md',
      'walks-pandoc/3 傍晚.md',
      'walks-pandoc/collection.yaml',
      'walks-pandoc/images/2-1.png',
    ])
    const { collections } = await readCorpus(to, silent)
    expect(collections).toMatchObject([
      { title: '河边散步', essays: ['zao-chen', 'zhong-wu', 'bang-wan'] },
    ])
  })

  it('makes the folder that it imports to', async () => {
    const to = join(await folderOf({}), 'new/corpus')
    await importFiles([join(fixtures, 'ferry-gbk.txt')], { to, force: false })
    expect(await readFile(join(to, 'ferry-gbk.txt'), 'utf8')).toContain('河上原有一盏长明的灯')
  })

  it.each([
    ['an essay', { 'ferry-pandoc.md': '旧文' }, 'ferry-pandoc.md'],
    ['a picture', { 'images/ferry-pandoc-1.png': '旧图' }, 'images/ferry-pandoc-1.png'],
  ])('does not replace %s without being asked', async (_, before, name) => {
    const to = await folderOf(before)
    const source = join(fixtures, 'ferry-pandoc.docx')
    const { files, problems } = await importFiles([source], { to, force: false })
    expect(files).toEqual([])
    expect(problems).toEqual([expect.stringContaining(join(to, name))])
    expect(problems[0]).toContain('--force')
    expect(await filesOf(to)).toEqual(Object.keys(before))
    expect(await readFile(join(to, name), 'utf8')).toBe(Object.values(before)[0])

    await importFiles([source], { to, force: true })
    expect(await filesOf(to)).toEqual(['ferry-pandoc.md', 'images/ferry-pandoc-1.png'])
    expect(await readFile(join(to, 'ferry-pandoc.md'), 'utf8')).toContain('title: 渡口的灯')
  })

  it('leaves nothing where one of many cannot be read', async () => {
    const from = await folderOf({ 'a.txt': '雨停了。', 'b.docx': '不是文档', 'c.epub': 'PK' })
    const to = join(await folderOf({}), 'new')
    const { files, problems } = await importFiles([from], { to, force: false })
    expect(files).toEqual([])
    expect(problems).toEqual([
      expect.stringContaining(join(from, 'b.docx')),
      expect.stringContaining(join(from, 'c.epub')),
    ])
    await expect(readdir(to)).rejects.toThrow('ENOENT')
  })

  it('takes back what it placed where the next cannot be', async () => {
    const from = await folderOf({ 'a.txt': '新', 'b/c.txt': '新', 'd.txt': '新' })
    // What was to become a folder is a file.
    const to = await folderOf({ 'a.txt': '旧', b: '旧' })
    await expect(importFiles([from], { to, force: true })).rejects.toThrow()
    expect(await filesOf(to)).toEqual(['a.txt', 'b'])
    expect(await readFile(join(to, 'a.txt'), 'utf8')).toBe('旧')
  })

  it('refuses two files that would become one', async () => {
    const from = await folderOf({ '雨.html': '<p>一</p>', '雨.htm': '<p>二</p>' })
    const to = await folderOf({})
    const { problems } = await importFiles([from], { to, force: true })
    expect(problems).toEqual([
      expect.stringMatching(/雨\.htm and .*雨\.html: would both become 雨\.md/),
    ])
    expect(await filesOf(to)).toEqual([])
  })

  it('reads no picture outside the folder of its page', async () => {
    const html = '<p>雨<img src="../secret.png"><img src="%2e%2e/secret.png"><img src="in.png"></p>'
    const png = '\x89PNG\r\n\x1a\n'
    const content = Buffer.from(png, 'latin1')
    const from = await folderOf({ 'secret.png': content, 'a/rain.html': html, 'a/in.png': content })
    const to = await folderOf({})
    const { files } = await importFiles([join(from, 'a/rain.html')], { to, force: false })
    expect(files[0]?.pictures).toEqual(['images/rain-1.png'])
    expect(files[0]?.losses).toEqual([{ what: 'picture that was not found', count: 2 }])
  })
})
