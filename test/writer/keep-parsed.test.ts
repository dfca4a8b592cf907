import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepParsed } from '../../src/writer/keep-parsed.ts'
import { folderOf } from '../build/folder.ts'

afterEach(() => {
  vi.useRealTimers()
})

async function essay() {
  const path = join(await folderOf({ 'rain.md': '# 雨' }), 'rain.md')
  return { path, reading: keepParsed() }
}

const later = () => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 })

describe('the text of a file', () => {
  it('is not read again while the file stays as it is', async () => {
    const { path, reading } = await essay()
    later()
    const first = await reading.text(path)
    expect(first).toMatchObject({ text: '# 雨' })
    expect(await reading.text(path)).toBe(first)
  })

  it('is read again after a save, though it is as long as before', async () => {
    const { path, reading } = await essay()
    later()
    await reading.text(path)
    await writeFile(path, '# 雪')
    expect(await reading.text(path)).toMatchObject({ text: '# 雪' })
  })

  it('is read again while the file is new, since of two saves at once its time does not tell', async () => {
    const { path, reading } = await essay()
    expect(await reading.text(path)).not.toBe(await reading.text(path))
  })

  it('that is gone is a problem', async () => {
    const { path, reading } = await essay()
    await rm(path)
    expect(await reading.text(path)).toMatchObject({ problem: { line: 1 } })
  })
})

describe('what a text holds', () => {
  it('is kept until the text or its errata change', () => {
    const { file } = keepParsed()
    const source = { path: 'rain.md', text: '# 雨\n\n下了一夜。\n' }
    const first = file(source, [], 'errata.yaml')
    expect(file({ ...source }, [], 'errata.yaml')).toBe(first)
    const changed = file({ ...source, text: '# 雨\n\n停了。\n' }, [], 'errata.yaml')
    expect(changed.essays[0]?.markdown).toContain('停了。')
  })
})
