import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { projectRoot } from '../../src/build/paths.ts'
import { newSite } from '../../src/owner/new-site.ts'

/** Minutes that installing may take. */
const patience = 8 * 60_000

let folder: string
let files: readonly string[]

/** What an owner's command in the site's folder says. */
function npm(...parameters: readonly string[]): string {
  const { CORPUS: _, SITE: __, ...environment } = process.env
  // Without this project's own programs on the path.
  const path = (environment.PATH ?? '').split(':').filter((each) => !each.startsWith(projectRoot))
  const env = { ...environment, PATH: path.join(':'), INIT_CWD: folder }
  return execFileSync('npm', parameters, { cwd: folder, env, encoding: 'utf8' })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenyuan-fresh-'))
  files = await newSite(folder)
  npm('install', '--no-audit', '--no-fund')
}, patience)

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a fresh site', () => {
  it('has what an owner needs, and the package as a file', () => {
    for (const file of ['.gitignore', 'README.md', 'corpus/site.yaml', 'wrangler.toml']) {
      expect(files).toContain(file)
    }
    expect(files.filter((file) => /^wenyuan-.*\.tgz$/.test(file))).toHaveLength(1)
  })

  it('is made in an empty folder only', async () => {
    await expect(newSite(folder)).rejects.toThrow('expected a folder that is new or empty')
  })

  it('passes its checks, which build it and do all of a deploy but the upload', async () => {
    const said = npm('run', 'check')
    expect(said).toContain('Against the limits of the free plan')
    expect(said).toContain('Nothing was uploaded')
    expect(await readdir(join(folder, 'dist/assets/essays'))).toEqual(['beginning.html'])
    expect(existsSync(join(folder, 'corpus/links.lock'))).toBe(true)
    const page = await readFile(join(folder, 'dist/assets/index.html'), 'utf8')
    expect(page).toContain('我的文章')
  }, 120_000)

  describe.each([
    ['start', []],
    ['preview', ['--show-interactive-dev-session=false']],
  ])('served by `npm run %s`', (script, parameters) => {
    let server: ChildProcess
    let origin = ''
    beforeAll(async () => {
      let said = ''
      server = spawn('npm', ['run', script, '--', '--port', '0', ...parameters], {
        cwd: folder,
        detached: true,
      })
      server.stdout?.on('data', (data) => {
        said += data
      })
      await vi.waitFor(() => expect(said).toMatch(/Ready on http:\S+/), 60_000)
      origin = /Ready on (http:\S+)/.exec(said)?.[1] ?? ''
    }, 90_000)
    afterAll(() => {
      if (server.pid !== undefined) process.kill(-server.pid)
    })

    it('answers with the essay', async () => {
      const response = await fetch(`${origin}/essays/beginning`)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('从这里开头')
    })

    it('finds what stands in it', async () => {
      const response = await fetch(`${origin}/search.json?q=${encodeURIComponent('跟上一次')}`)
      expect(await response.json()).toMatchObject({ hits: [{ essay: { slug: 'beginning' } }, {}] })
    })
  })
})
