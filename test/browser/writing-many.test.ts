import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { generateEssays } from '../bench/generate.ts'
import { desk, test } from './reading.ts'
import { startWriting, type Writing } from './start-writing.ts'

/** As many essays, and as long ones, as the weekly newsletter that is measured elsewhere has. */
const many = { essays: 418, length: 12_500 }
const saves = 5

let corpus: string
let writing: Writing

/** Another corpus of the owner's, or invented essays. */
beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'wenyuan-many-'))
  const { CORPUS: own } = process.env
  if (own) await cp(own, corpus, { recursive: true })
  else await generateEssays(corpus, many.essays, many)
  writing = await startWriting(corpus, 240_000)
}, 300_000)

afterAll(async () => {
  writing.stop()
  await rm(corpus, { recursive: true })
})

test('an edit to one of hundreds of essays shows on the open page', async ({ open }) => {
  await vi.waitFor(() => expect(writing.terminal()).toContain('search is up to date'), 240_000)
  const names = await readdir(corpus, { recursive: true })
  const essays = names.filter((name) => name.endsWith('.md')).sort()
  const file = join(corpus, essays[Math.floor(essays.length / 2)] ?? '')
  const before = await readFile(file, 'utf8')
  const [, title = ''] = /^#+ (.+)$/m.exec(before) ?? []
  const page = await open(desk)
  // Pictures of other sites are out of reach here.
  await page.route(
    ({ origin }) => origin !== writing.origin,
    (route) =>
      route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      }),
  )
  const found = await page.request.get(`${writing.origin}/search.json`, { params: { q: title } })
  const { hits } = await found.json()
  await page.goto(`${writing.origin}/essays/${hits[0].essay.slug}`)
  const times: number[] = []
  for (let save = 1; save <= saves; save += 1) {
    const line = `第 ${save} 次存盘，海鸥落在缆桩上。`
    const saved = performance.now()
    await writeFile(file, `${before}\n\n${line}\n`)
    await page.getByText(line).waitFor()
    times.push(Math.round(performance.now() - saved))
  }
  // What it takes depends on the machine and on who else uses it: it is told, and nothing is asked of it.
  const updates = Array.from(
    writing.terminal().matchAll(/up to date \(([\d.]+ s)\)/g),
    ([, time]) => time,
  )
  console.log(`${essays.length} essays, from save to page: ${times.join(', ')} ms`)
  console.log(`updates of pages and of the index: ${updates.join(', ')}`)
}, 300_000)
