import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '../../src/build/build.ts'
import { listFiles } from '../../src/build/output.ts'
import { silent } from '../../src/build/progress.ts'
import { folderOf, writeFiles } from './folder.ts'

const contents = {
  'corpus/site.yaml': 'title: 山中集\nlang: zh-Hant\ncards: false\n',
  'corpus/rain.md':
    '---\ntitle: 雨\ndate: 2020-02-16\naliases: [old-rain]\n---\n\n雨下了一夜。\n\n## 停\n\n天亮时停了。\n',
  'corpus/draft.md': '---\ntitle: 稿\ndraft: true\n---\n\n还没写完。\n',
  'corpus/notes.txt': '札记一：\n春天来了。 燕子也来了。\n札记二：\n秋天来了。\n',
  'public/robots.txt': 'User-agent: *\n',
  'public/_headers': '/static/*\n',
  'public/images/雨 夜.png': Uint8Array.of(0x89, 0x50, 0),
  'public/.DS_Store': 'x',
}

async function place(changes: Readonly<Record<string, string>> = {}) {
  const folder = await folderOf({ ...contents, ...changes })
  const paths = {
    corpus: join(folder, 'corpus'),
    public: join(folder, 'public'),
    output: join(folder, 'out'),
  }
  return { paths, build: () => buildSite(paths, silent), folder }
}

/** Every file of the site, with its content, by its address: what a build keeps for the next is none. */
async function outputOf(output: string): Promise<Map<string, string>> {
  const paths = [...(await listFiles(output))]
    .filter((path) => /^\/(?:assets\/|site\.json|worker\.js)/.test(path))
    .toSorted()
  const read = async (path: string) =>
    [path, (await readFile(join(output, path))).toString('base64')] as const
  return new Map(await Promise.all(paths.map(read)))
}

/** When each file of the site was written. */
async function timesOf(output: string): Promise<Map<string, number>> {
  const assets = join(output, 'assets')
  const times = [...(await listFiles(assets))].map(
    async (path) => [path, (await stat(join(assets, path))).mtimeMs] as const,
  )
  return new Map(await Promise.all(times))
}

type Edit = (folder: string, output: string) => Promise<unknown>

const write =
  (path: string, text: string): Edit =>
  (folder) =>
    writeFiles(folder, { [path]: text })
const remove =
  (path: string): Edit =>
  (folder) =>
    rm(join(folder, path))
const damageKept: Edit = async (_, output) => {
  const kept = join(output, 'cache')
  for (const path of await listFiles(kept)) await writeFile(join(kept, path), 'damaged')
}
const damageSite: Edit = async (_, output) => {
  await writeFile(join(output, 'assets/essays/rain.html'), 'damaged')
  await rm(join(output, 'assets/data/essays/zh-Hant/rain.json'))
}

/** What an owner does to a corpus, a build after each. */
const histories: readonly { readonly name: string; readonly edits: readonly Edit[] }[] = [
  { name: 'an edit', edits: [write('corpus/rain.md', '# 雨\n\n雨停了。\n')] },
  {
    name: 'a new essay, and its end',
    edits: [write('corpus/snow.md', '# 雪\n\n下雪了。\n'), remove('corpus/snow.md')],
  },
  {
    name: 'a renamed essay',
    edits: [
      async (folder) => rename(join(folder, 'corpus/rain.md'), join(folder, 'corpus/drops.md')),
    ],
  },
  {
    name: 'a change of settings, and back',
    edits: [
      write('corpus/site.yaml', 'title: 水边\nlang: zh-Hans\ncards: false\n'),
      write('corpus/site.yaml', contents['corpus/site.yaml']),
    ],
  },
  { name: 'damage to what was kept', edits: [damageKept] },
  { name: 'damage to the site', edits: [damageSite] },
]

describe('buildSite', () => {
  let output: Map<string, string>
  let built: Awaited<ReturnType<typeof buildSite>>
  const text = (path: string) => Buffer.from(output.get(path) ?? '', 'base64').toString()
  beforeAll(async () => {
    const { build, paths } = await place()
    built = await build()
    output = await outputOf(paths.output)
  }, 60_000)

  it('counts what it made', () => {
    expect(built.problems).toEqual([])
    expect(built.built).toMatchObject({ essays: 3, sections: 5, ranges: 1 })
    expect(built.built?.characters).toBe(5 + 1 + 5 + 9 + 4)
    expect(built.built?.indexSize).toBeGreaterThan(100)
    expect(built.built?.scriptSize).toBeGreaterThan(10_000)
    expect(built.built?.written).toEqual({
      changed: [...output.keys()].filter((path) => path.startsWith('/assets/')).length,
      removed: 0,
    })
  })

  it('writes a file and a page an essay, a file an earlier slug, and none for drafts', () => {
    const essays = [...output.keys()].filter((path) => path.includes('/essays/'))
    expect(essays).toEqual([
      '/assets/data/essays/notes-1.json',
      '/assets/data/essays/notes-2.json',
      '/assets/data/essays/old-rain.json',
      '/assets/data/essays/rain.json',
      '/assets/data/essays/zh-Hant/notes-1.json',
      '/assets/data/essays/zh-Hant/notes-2.json',
      '/assets/data/essays/zh-Hant/rain.json',
      '/assets/essays/notes-1.html',
      '/assets/essays/notes-2.html',
      '/assets/essays/rain.html',
    ])
    expect(JSON.parse(text('/assets/data/essays/old-rain.json'))).toEqual({ movedTo: 'rain' })
    expect([...output].join()).not.toContain(Buffer.from('还没写完').toString('base64'))
  })

  it('lists the essays and links neighbours in the order of the list', () => {
    const catalogue = JSON.parse(text('/assets/data/catalogue/1.json'))
    const slugs = catalogue.essays.map(({ slug }: { readonly slug: string }) => slug)
    expect(slugs).toEqual(['rain', 'notes-1', 'notes-2'])
    expect(catalogue).toMatchObject({ page: 1, pages: 1 })
    expect(catalogue.essays[0]).not.toHaveProperty('sections')
    const { neighbours } = JSON.parse(text('/assets/data/essays/notes-1.json'))
    expect(neighbours).toEqual({
      previous: { slug: 'rain', title: '雨' },
      next: { slug: 'notes-2', title: '札记二' },
    })
  })

  it('writes the site for the Worker, with files that are there', () => {
    const site = JSON.parse(text('/site.json'))
    expect(site).toMatchObject({ title: '山中集', lang: 'zh-Hant' })
    for (const path of Object.values(site.files)) expect(output.has(`/assets${path}`)).toBe(true)
  })

  it('serves what stands in public, in folders too, and nothing hidden', () => {
    expect(text('/assets/robots.txt')).toBe('User-agent: *\n')
    expect(output.get('/assets/images/雨 夜.png')).toBe(Buffer.of(0x89, 0x50, 0).toString('base64'))
    expect(output.has('/assets/_headers')).toBe(true)
    expect(output.has('/assets/.DS_Store')).toBe(false)
  })

  it('gives the same bytes for the same corpus, wherever it is', async () => {
    const { build, paths } = await place()
    await build()
    expect(await outputOf(paths.output)).toEqual(output)
  })

  it('writes again only what changed, and takes out what is gone', async () => {
    const { build, paths, folder } = await place()
    await build()
    const catalogue = join(paths.output, 'assets/data/catalogue/1.json')
    const site = join(paths.output, 'site.json')
    const times = async () => [(await stat(catalogue)).mtimeMs, (await stat(site)).mtimeMs]
    const before = await times()
    expect((await build()).built?.written).toEqual({ changed: 0, removed: 0 })
    expect(await times()).toEqual(before)

    await writeFiles(folder, { 'corpus/notes.txt': '札记一：\n春天来了。 燕子也来了。\n' })
    const { built: again } = await build()
    const now = await outputOf(paths.output)
    const gone = [...output.keys()].filter((path) => !now.has(path))
    const changed = [...now].filter(
      ([path, content]) => path.startsWith('/assets/') && output.get(path) !== content,
    )
    expect(again).toMatchObject({
      essays: 2,
      written: { changed: changed.length, removed: gone.length },
    })
    // Two essays are one now, its slug is the file's name, and the old addresses lead there.
    expect(gone.filter((path) => /data\/essays\/[^/]*$/.test(path))).toEqual([])
    const old = Buffer.from(now.get('/assets/data/essays/notes-1.json') ?? '', 'base64')
    expect(JSON.parse(old.toString())).toEqual({ movedTo: 'notes' })
    expect(changed.map(([path]) => path)).toContain('/assets/data/essays/notes.json')
    expect((await times())[0]).toBeGreaterThan(before[0] ?? 0)
    expect((await times())[1]).toBeGreaterThan(before[1] ?? 0)
  })

  it('gives the same bytes on one thread and on three', async () => {
    const many: Record<string, string> = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `corpus/n${at}.md`,
        `# 第${at}篇\n\n雨后的发丝${at}。`,
      ]),
    )
    const outputs: Map<string, string>[] = []
    for (const threads of [1, 3]) {
      const { paths } = await place(many)
      expect((await buildSite(paths, silent, threads)).problems).toEqual([])
      outputs.push(await outputOf(paths.output))
    }
    expect(outputs[0]?.size).toBeGreaterThan(90)
    expect(outputs[1]).toEqual(outputs[0])
  }, 120_000)

  it.each(histories)(
    'gives the bytes of a whole build after $name',
    async ({ edits }) => {
      const { build, paths, folder } = await place()
      await build()
      for (const edit of edits) {
        await edit(folder, paths.output)
        expect((await build()).problems).toEqual([])
        const incremental = await outputOf(paths.output)
        const whole = { ...paths, output: join(folder, 'whole') }
        await rm(whole.output, { recursive: true, force: true })
        await buildSite(whole, silent)
        expect(await outputOf(whole.output)).toEqual(incremental)
      }
    },
    60_000,
  )

  it('leaves a file alone that an edit does not change', async () => {
    const { build, paths, folder } = await place()
    await build()
    const before = await timesOf(paths.output)
    await writeFiles(folder, {
      'corpus/rain.md': contents['corpus/rain.md'].replace('一夜', '一天'),
    })
    const { built: again } = await build()
    const now = await timesOf(paths.output)
    const written = [...now.keys()].filter((path) => before.get(path) !== now.get(path))
    expect(again?.written).toEqual({ changed: written.length, removed: 0 })
    expect(written).toContain('/essays/rain.html')
    for (const path of [
      '/essays/notes-1.html',
      '/data/essays/zh-Hant/notes-1.json',
      '/robots.txt',
    ]) {
      expect(before.has(path)).toBe(true)
      expect(written).not.toContain(path)
    }
  })

  it('writes nothing where an essay is wrong, and says all that is', async () => {
    const { build, paths } = await place({
      'corpus/bad.md': '---\ntitle: 坏\ndate: soon\n---\n\n雨。',
      'corpus/empty.txt': '',
      'corpus/site.yaml': 'lang: fr',
    })
    const { built: none, problems } = await build()
    expect(none).toBeUndefined()
    expect(problems.map(({ file, line }) => `${file}:${line}`).toSorted()).toEqual([
      'bad.md:3',
      'empty.txt:1',
      'site.yaml:1',
    ])
    expect(await outputOf(paths.output)).toEqual(new Map())
  })

  it('leaves an earlier site as it was where an essay is wrong', async () => {
    const { build, paths, folder } = await place()
    await build()
    await writeFiles(folder, { 'corpus/rain.md': '---\nlang: fr\n---\n\n雪。' })
    expect((await build()).built).toBeUndefined()
    expect(await outputOf(paths.output)).toEqual(output)
  })

  it('builds in spite of warnings, and passes them on', async () => {
    const { build } = await place({ 'corpus/rain.md': '---\ntitle: 雨\ntheme: x\n---\n\n雨。' })
    const { built: site, problems } = await build()
    expect(site).toBeDefined()
    expect(problems).toMatchObject([{ file: 'rain.md', line: 3, severity: 'warning' }])
  })

  it('turns the pages of a long list', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 101 }, (_, at) => [`corpus/n${at}.md`, `# 第${at}篇\n\n雨。`]),
    )
    const { build, paths } = await place(many)
    await build()
    const catalogues = [...(await listFiles(paths.output))].filter((path) =>
      path.includes('catalogue'),
    )
    expect(catalogues).toHaveLength(3)
    const last = await readFile(join(paths.output, 'assets/data/catalogue/3.json'), 'utf8')
    expect(JSON.parse(last)).toMatchObject({ page: 3, pages: 3 })
    expect(JSON.parse(last).essays).toHaveLength(101 + 3 - 100)
  })
})
