import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { costOf } from '../../src/owner/cost.ts'
import { type Manifest, manifestOf, readManifest, writeManifest } from '../../src/owner/manifest.ts'
import { describePlan } from '../../src/owner/plan.ts'
import { folderOf } from '../build/folder.ts'

const files = (hashes: Readonly<Record<string, string>>): Manifest =>
  new Map(Object.entries(hashes).map(([path, hash]) => [path, { size: 2_621_440, hash }]))

describe('describePlan', () => {
  it.each([
    ['no deploy that is known of', undefined, ['What changes: not known, for no deploy was made']],
    ['the same', files({ '/a': '1', '/b': '2' }), ['What changes since']],
    [
      'one of each',
      files({ '/a': '1', '/b': '0', '/c': '3' }),
      ['What changes since', '  ~ /b', '  - /c'],
    ],
    ['nothing', files({}), ['What changes since', '  + /a', '  + /b']],
  ])('after %s tells what changes', (_, before, lines) => {
    const plan = describePlan({ files: files({ '/a': '1', '/b': '2' }), before, scriptSize: 1 })
    const told = plan.slice(0, plan.indexOf(''))
    expect(told).toHaveLength(lines.length)
    for (const [at, line] of lines.entries()) expect(told[at]).toContain(line)
  })

  it('sets sizes against the limits', () => {
    const plan = describePlan({
      files: files({ '/a': '1', '/b': '2' }),
      before: undefined,
      scriptSize: 1_500_000,
    }).join('\n')
    expect(plan).toMatch(/files +2 of 20,000 \(0\.0 %\)/)
    expect(plan).toMatch(/largest file +2\.62 MB of 26\.21 MB \(10\.0 %\)/)
    expect(plan).toMatch(/script +1\.5 MB of 3 MB \(50\.0 %\)/)
  })

  it('names eight changes, and counts the others', () => {
    const many = files(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`/${at}`, 'x'])))
    const plan = describePlan({ files: many, before: files({}), scriptSize: 1 })
    expect(plan[9]).toBe('  and 12 more')
  })
})

describe('costOf', () => {
  it.each([
    [10_000, 4_000, 134, 5],
    [1_000_000, 400_000, 13_334, 5],
    // 30 million requests over what is held, and 170 million milliseconds.
    [100_000_000, 40_000_000, 1_333_334, 5 + 9 + 3.4],
  ])('%i views', (views, requests, daily, dollars) => {
    const cost = costOf(views)
    expect(cost).toMatchObject({ views, requests, daily })
    expect(cost.dollars).toBeCloseTo(dollars)
  })
})

describe('a manifest', () => {
  it('is read as it was written, and undefined where there is none', async () => {
    const folder = await folderOf({ 'assets/a.txt': 'a', 'assets/b/c.txt': 'cc', 'bad.json': '{' })
    const manifest = await manifestOf(join(folder, 'assets'))
    expect([...manifest].map(([path, { size }]) => [path, size])).toEqual([
      ['/a.txt', 1],
      ['/b/c.txt', 2],
    ])
    await writeManifest(join(folder, 'dist/deployed.json'), manifest)
    expect(await readManifest(join(folder, 'dist/deployed.json'))).toEqual(manifest)
    expect(await readManifest(join(folder, 'none.json'))).toBeUndefined()
    expect(await readManifest(join(folder, 'bad.json'))).toBeUndefined()
  })
})
