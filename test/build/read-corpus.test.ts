import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { silent } from '../../src/build/progress.ts'
import { readCorpus } from '../../src/build/read-corpus.ts'
import { defaultSettings } from '../../src/build/settings.ts'
import { folderOf } from './folder.ts'

const essay = (title: string, matter = '') => `---\ntitle: ${title}\n${matter}\n---\n\n雨停了。\n`
const read = async (contents: Parameters<typeof folderOf>[0]) =>
  readCorpus(await folderOf(contents), silent)
const slugs = ({ essays }: Awaited<ReturnType<typeof read>>) => essays.map(({ slug }) => slug)

describe('readCorpus', () => {
  it('reads essays of every ending, in folders of every name, and the settings', async () => {
    const corpus = await read({
      'site.yaml': 'title: 山中集',
      'a.md': essay('甲'),
      'b.markdown': essay('乙'),
      'c.TXT': '丙\n\n雨停了。',
      '二〇二〇 年/我的 文章 (1).md': essay('春天的雨'),
      'deep/deeper/#5?%.md': essay('夜里的雨'),
    })
    expect(corpus.settings).toEqual({ ...defaultSettings, title: '山中集' })
    expect(slugs(corpus).toSorted()).toEqual(['5', 'a', 'b', 'c', 'chun-tian-de-yu'])
    expect(corpus.problems).toEqual([])
  })

  it('reads one file, without the settings beside it', async () => {
    const folder = await folderOf({ 'a.md': essay('甲'), 'b.md': 'x', 'site.yaml': 'title: 一' })
    const corpus = await readCorpus(join(folder, 'a.md'), silent)
    expect(corpus).toMatchObject({
      settings: defaultSettings,
      essays: [{ slug: 'a', title: '甲' }],
      problems: [],
    })
  })

  it('reads a corpus behind a link, and linked files', async () => {
    const folder = await folderOf({ 'real/a.md': essay('甲') })
    await mkdir(join(folder, 'other'))
    await symlink(join(folder, 'real/a.md'), join(folder, 'other/b.md'))
    await symlink(join(folder, 'other'), join(folder, 'link'))
    expect(slugs(await readCorpus(join(folder, 'link'), silent))).toEqual(['b'])
  })

  it('puts the newest first, then the undated in natural order, and leaves drafts out', async () => {
    const corpus = await read({
      'old.md': essay('旧', 'date: 2019-01-02'),
      'new.md': essay('新', 'date: 2021-01-02'),
      '2020-05-05-middle.md': essay('中'),
      'note-10.md': essay('十'),
      'note-9.md': essay('九'),
      'draft.md': essay('稿', 'draft: true'),
    })
    expect(slugs(corpus)).toEqual(['new', 'middle', 'old', 'note-9', 'note-10'])
  })

  it('keeps the essays of one file in order, between others of the same day', async () => {
    const corpus = await read({
      'a.md': essay('甲', 'date: 2020-02-16'),
      'b.txt': '札记一：\n2020年2月16日\n雨停了。\n札记二：\n2020年2月16日\n我们出门。',
      'c.md': essay('丙', 'date: 2020-02-16'),
    })
    expect(slugs(corpus)).toEqual(['a', 'b-1', 'b-2', 'c'])
  })

  it.each([
    '.hidden.md',
    '.obsidian/notes.md',
    'folder/.trash/a.md',
    'README.md',
    'folder/Readme.txt',
    'LICENSE',
    '.DS_Store',
    'Thumbs.db',
    'desktop.ini',
    '~$草稿.docx',
    '__MACOSX/a.md',
  ])('passes over %s in silence', async (path) => {
    const corpus = await read({ 'a.md': essay('甲'), [path]: 'x' })
    expect(slugs(corpus)).toEqual(['a'])
    expect(corpus.problems).toEqual([])
  })

  it('warns once of each kind of file that it leaves out', async () => {
    const { essays, problems } = await read({
      'a.md': essay('甲'),
      'b.docx': 'x',
      'c.DOCX': 'x',
      'images/雨.svg': 'x',
      'images/云.png': 'x',
      notes: 'x',
      'site.yml': 'title: 一',
    })
    expect(essays).toHaveLength(1)
    expect(problems.map(({ severity }) => severity)).toEqual(Array(4).fill('warning'))
    expect(problems.map(({ file, message }) => `${file}: ${message.split(':')[0]}`)).toEqual([
      'b.docx: found a file that ends in .docx (and 1 more), which is left out',
      'images/雨.svg: found a file that ends in .svg, which is left out',
      'notes: found a file without an ending, which is left out',
      'site.yml: found `site.yml`, which is not read',
    ])
    expect(problems[0]?.message).toMatch(/expected essays as .md, .markdown or .txt, and pictures/)
    expect(problems[3]?.message).toMatch(/expected `site.yaml`/)
  })

  it.each([
    ['an empty folder', {}],
    ['a folder without essays', { 'README.md': 'x', 'site.yaml': 'title: 一' }],
  ])('asks for an essay in %s', async (_, contents) => {
    const folder = await folderOf(contents)
    const { problems } = await readCorpus(folder, silent)
    expect(problems).toMatchObject([{ file: folder, severity: 'error' }])
    expect(problems[0]?.message).toMatch(/no essay.*\.md, \.markdown or \.txt/)
  })

  it('finds all errors of all files at once', async () => {
    const { problems } = await read({
      'site.yaml': 'lang: fr',
      'a.md': essay('甲', 'date: soon'),
      'b.md': Uint8Array.of(...Buffer.from('# 乙\n\n雨停了。'), 0xff),
      'c.txt': ' \n',
      'd.md': essay('丁', 'slug: same\nlang: xx'),
      'e.md': essay('戊', 'slug: same'),
      'f.txt': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0),
      'g.md': '# 题\n\n<iframe src="/"></iframe>',
    })
    const errors = problems.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ file, line }) => `${file}:${line}`).toSorted()).toEqual([
      'a.md:3',
      'b.md:3',
      'c.txt:1',
      'd.md:4',
      'e.md:3',
      'f.txt:1',
      'g.md:1',
      'site.yaml:1',
    ])
    for (const { message } of errors) expect(message).toMatch(/found .*(?:expected|not UTF-8)/)
  })

  it('says which file cannot be opened', async () => {
    const folder = await folderOf({ 'a.md': essay('甲') })
    await symlink(join(folder, 'nowhere'), join(folder, 'b.md'))
    const { essays, problems } = await readCorpus(folder, silent)
    expect(essays).toHaveLength(1)
    expect(problems).toMatchObject([{ file: 'b.md', line: 1, severity: 'error' }])
    expect(problems[0]?.message).toMatch(/cannot be opened \(ENOENT\)/)
  })

  it('throws where there is no corpus', async () => {
    await expect(readCorpus('/nowhere/at/all', silent)).rejects.toThrow('ENOENT')
  })

  it('tells how far it has come', async () => {
    const told: string[] = []
    const folder = await folderOf({ 'a.md': essay('甲'), 'b.md': '' })
    await readCorpus(folder, {
      start: (stage, steps) => told.push(`${stage} ${steps}`),
      step: () => told.push('step'),
      stop: () => told.push('stop'),
    })
    expect(told).toEqual(['reading essays 2', 'step', 'step'])
  })
})
