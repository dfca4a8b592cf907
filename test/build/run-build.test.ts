import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../src/build/paths.ts'
import { folderOf } from './folder.ts'

/** What the terminal shows of a build that must fail, so that the project's own site stays as it is. */
function failingBuild(corpus: string) {
  const node = join(projectRoot, 'node_modules/.bin/node')
  const { status, stdout, stderr } = spawnSync(node, [join(projectRoot, 'src/build/main.ts')], {
    env: { ...process.env, CORPUS: corpus },
    encoding: 'utf8',
  })
  return { status, stdout, lines: stderr.trimEnd().split('\n') }
}

describe('a build', () => {
  it('that finds errors says them all, a line each, and fails', async () => {
    const corpus = await folderOf({
      'a.md': '---\ntitle: 雨: 夜\n---\n\n雨。',
      'b.txt': '',
      'c.md': '雪。',
      'd.docx': 'x',
    })
    const { status, stdout, lines } = failingBuild(corpus)
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(lines.map((line) => line.split(': found', 1)[0])).toEqual([
      'warning: d.docx:1',
      'error: a.md:2:8',
      'error: b.txt:1',
      'warning: c.md:1',
      '',
      'Nothing was built: mend the errors above and build again.',
    ])
  })

  it('of a corpus that is not there says so, without a stack', async () => {
    const corpus = join(await folderOf({}), '不在')
    const { status, lines } = failingBuild(corpus)
    expect(status).toBe(1)
    expect(lines).toEqual([
      `error: ${corpus}: no such file or folder: CORPUS names the essays to build`,
    ])
  })
})
