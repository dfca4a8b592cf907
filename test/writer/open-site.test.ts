import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '../../src/build/build.ts'
import { listFiles } from '../../src/build/output.ts'
import { silent } from '../../src/build/progress.ts'
import type { Essay } from '../../src/essay/essay.ts'
import { openSite } from '../../src/writer/open-site.ts'
import { changesPath, scriptPath } from '../../src/writer/state.ts'
import { folderOf, writeFiles } from '../build/folder.ts'

const contents = {
  'corpus/rain.md': '---\ntitle: 雨\ndate: 2020-02-16\n---\n\n雨下了一夜。\n',
  'corpus/draft.md': '---\ntitle: 稿\ndraft: true\n---\n\n还没写完。\n',
  'public/robots.txt': 'User-agent: *\n',
}

async function bytesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const paths = [...(await listFiles(folder))].toSorted()
  const read = async (path: string) =>
    [path, (await readFile(join(folder, path))).toString('base64')] as const
  return new Map(await Promise.all(paths.map(read)))
}

async function place() {
  const folder = await folderOf(contents)
  const paths = {
    corpus: join(folder, 'corpus'),
    public: join(folder, 'public'),
    output: join(folder, 'out'),
  }
  let essays: readonly Essay[] = []
  const site = await openSite(paths, silent, (now) => {
    essays = now
  })
  const ask = async (path: string) => site.served()?.app.request(path)
  return { folder, paths, site, ask, indexed: () => essays }
}

describe('what is published', () => {
  let before: ReadonlyMap<string, string>
  let after: ReadonlyMap<string, string>
  let corpus: readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>]
  beforeAll(async () => {
    const { paths, site } = await place()
    await buildSite(paths, silent)
    before = await bytesOf(join(paths.output, 'assets'))
    const untouched = await bytesOf(paths.corpus)
    await site.update(true)
    corpus = [untouched, await bytesOf(paths.corpus)]
    await buildSite(paths, silent)
    after = await bytesOf(join(paths.output, 'assets'))
  })

  it('is the same, byte by byte, whether somebody wrote with drafts in between or not', () => {
    expect(before.size).toBeGreaterThan(10)
    expect(after).toEqual(before)
  })

  it('knows nothing of the script, the changes and the drafts', () => {
    const texts = [...after.values()].map((bytes) => Buffer.from(bytes, 'base64').toString())
    for (const secret of [scriptPath, changesPath, '还没写完']) {
      expect(texts.filter((text) => text.includes(secret))).toEqual([])
    }
  })

  it('is not recorded while it is written', () => {
    expect(corpus[1]).toEqual(corpus[0])
  })
})

describe('a site that is written', () => {
  it('has its drafts, and names them', async () => {
    const { site, ask } = await place()
    expect(await site.update(true)).toEqual([])
    expect(site.drafts()).toEqual(['draft'])
    expect(await (await ask('/essays/draft'))?.text()).toContain('还没写完。')
  })

  it('follows an essay, and stays as it was while there is an error', async () => {
    const { folder, site, ask, indexed } = await place()
    await site.update(true)
    await writeFiles(folder, { 'corpus/rain.md': '# 雨\n\n天亮时停了。\n' })
    expect(await site.update(false)).toEqual([])
    expect(await (await ask('/essays/rain'))?.text()).toContain('天亮时停了。')
    expect(JSON.stringify(indexed())).toContain('天亮时停了。')
    await writeFiles(folder, { 'corpus/rain.md': '---\ntitle: 雨: 夜\n---\n\n雪。\n' })
    expect(await site.update(false)).toMatchObject([{ file: 'rain.md', severity: 'error' }])
    expect(await (await ask('/essays/rain'))?.text()).toContain('天亮时停了。')
  })

  it('is not served before it could be read once', async () => {
    const { folder, site } = await place()
    await writeFiles(folder, { 'corpus/rain.md': '' })
    expect(await site.update(true)).toMatchObject([{ severity: 'error' }])
    expect(site.served()).toBeUndefined()
  })
})
