import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFiles, writeOutput } from '../../src/build/output.ts'
import { folderOf, writeFiles } from './folder.ts'

const file = (path: string, content: string | Uint8Array = path) => ({ path, content })

describe('writeOutput', () => {
  it('makes a folder that is not there', async () => {
    const folder = join(await folderOf({}), 'a/b')
    const bytes = Uint8Array.of(0, 255, 10, 13)
    const written = await writeOutput(folder, [file('/雨.txt', '雨'), file('/c/d.bin', bytes)])
    expect(written).toEqual({ changed: 2, removed: 0 })
    expect(await readFile(join(folder, '雨.txt'), 'utf8')).toBe('雨')
    expect(new Uint8Array(await readFile(join(folder, 'c/d.bin')))).toEqual(bytes)
  })

  it('writes what changed, and takes out what is stale', async () => {
    const folder = await folderOf({
      'same.txt': '/same.txt',
      'changed.txt': '/changed.tx',
      'stale.txt': 'x',
      'deep/stale.txt': 'x',
      'deep/same.txt': '/deep/same.txt',
    })
    const before = await stat(join(folder, 'same.txt'))
    const files = ['/same.txt', '/changed.txt', '/deep/same.txt', '/new/new.txt'].map((path) =>
      file(path),
    )
    expect(await writeOutput(folder, files)).toEqual({ changed: 2, removed: 2 })
    expect([...(await listFiles(folder))].toSorted()).toEqual([
      '/changed.txt',
      '/deep/same.txt',
      '/new/new.txt',
      '/same.txt',
    ])
    expect((await stat(join(folder, 'same.txt'))).mtimeMs).toBe(before.mtimeMs)
    expect(await readFile(join(folder, 'changed.txt'), 'utf8')).toBe('/changed.txt')
    expect(await writeOutput(folder, files)).toEqual({ changed: 0, removed: 0 })
  })

  it('leaves what stands beside the folder alone', async () => {
    const parent = await folderOf({ 'site.json': '{}', 'assets/old.txt': 'x' })
    expect(await writeOutput(join(parent, 'assets'), [])).toEqual({ changed: 0, removed: 1 })
    expect(await readdir(parent)).toContain('site.json')
  })
})

describe('listFiles', () => {
  it('names files by their address', async () => {
    const folder = await folderOf({ 'a.txt': '', 'b/我 的.png': '', 'b/c/.hidden': '' })
    expect([...(await listFiles(folder))].toSorted()).toEqual([
      '/a.txt',
      '/b/c/.hidden',
      '/b/我 的.png',
    ])
  })

  it('throws where there is no folder', async () => {
    await expect(listFiles(join(await folderOf({}), 'none'))).rejects.toThrow('ENOENT')
  })

  it('sees what was written since', async () => {
    const folder = await folderOf({})
    await writeFiles(folder, { 'a.txt': '' })
    expect([...(await listFiles(folder))]).toEqual(['/a.txt'])
  })
})
