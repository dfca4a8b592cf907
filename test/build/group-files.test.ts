import { describe, expect, it } from 'vitest'
import { buildGroups } from '../../src/build/group-files.ts'
import { groupPaths, openGroups } from '../../src/essay/groups.ts'
import { essay } from '../views/samples.ts'

/** The groups of these essays, read back through their files. */
function opened(...args: Parameters<typeof buildGroups>) {
  const built = buildGroups(...args)
  const files = new Map(built.files.map(({ path, content }) => [path, String(content)]))
  const json = async (path: string) => JSON.parse(files.get(path) ?? 'null') ?? undefined
  return { ...built, groups: openGroups({ json, bytes: async () => undefined }) }
}

const many = Array.from({ length: 10_000 }, (_, at) =>
  essay({
    slug: `n${at}`,
    author: `作者${at % 100}`,
    date: `${2000 + (at % 20)}-01-01`,
    tags: ['共有', `签${at}`, `组${at % 500}`],
  }),
)

describe('buildGroups', () => {
  it('needs a few hundred files for 10,000 essays and as many tags, each read at once', async () => {
    const { files, kinds, groups } = opened(many, [])
    expect(files.length).toBeLessThan(400)
    expect(kinds).toEqual(['tags', 'authors', 'years'])
    const sizes = files.map(({ content }) => content.length)
    expect(Math.max(...sizes)).toBeLessThan(128 * 1024)
    for (const at of [0, 1, 77, 4_999, 9_999]) {
      const group = await groups.group('tags', `签${at}`, 1)
      expect(group?.essays.map(({ slug }) => slug)).toEqual([`n${at}`])
    }
    const all = await groups.group('tags', '共有', 200)
    expect(all).toMatchObject({ total: 10_000, page: 200, pages: 200 })
    expect(all?.essays.at(-1)?.slug).toBe('n9999')
    expect(await groups.group('tags', '共有', 201)).toBeUndefined()
    const list = await groups.list('tags', 1)
    expect(list?.groups[0]).toEqual({ name: '共有', title: '共有', essays: 10_000 })
    expect(list).toMatchObject({ pages: Math.ceil(10_501 / 200) })
  })

  it('has no page for what is not there, and none of a name that leads upwards', async () => {
    const { groups, paths } = opened([essay({ tags: ['.', '..', '山/水'] })], [])
    expect(paths).toEqual(['/tags', '/tags/%E5%B1%B1%2F%E6%B0%B4', '/years', '/years/2024'])
    expect(await groups.group('tags', '..', 1)).toBeUndefined()
    expect(await groups.group('tags', '', 1)).toBeUndefined()
    expect(await groups.group('authors', '谁', 1)).toBeUndefined()
    expect(await groups.list('collections', 1)).toBeUndefined()
  })

  it('of no essays is empty', async () => {
    const { files, groups } = opened([], [])
    expect(files.map(({ path }) => path)).toEqual([groupPaths.bounds])
    expect(await groups.list('tags', 1)).toBeUndefined()
  })

  it('keeps the order of a collection', async () => {
    const essays = ['a', 'b', 'c'].map((slug) => essay({ slug }))
    const { groups } = opened(essays, [{ slug: 'x', title: '文集', essays: ['c', 'a'] }])
    const group = await groups.group('collections', 'x', 1)
    expect(group?.title).toBe('文集')
    expect(group?.essays.map(({ slug }) => slug)).toEqual(['c', 'a'])
  })
})
