import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect } from 'vitest'
import { desk, test } from './reading.ts'
import { startWriting, type Writing } from './start-writing.ts'

let corpus: string
let writing: Writing
let origin: string

/** The essays of the owner, served by `npm start` itself. */
beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'wenyuan-writing-'))
  const fixture = fileURLToPath(new URL('../fixtures/site', import.meta.url))
  await cp(fixture, corpus, { recursive: true })
  writing = await startWriting(corpus)
  origin = writing.origin
}, 90_000)

afterAll(async () => {
  writing.stop()
  await rm(corpus, { recursive: true })
})

const file = (name: string) => join(corpus, name)

async function edit(name: string, change: (text: string) => string): Promise<void> {
  await writeFile(file(name), change(await readFile(file(name), 'utf8')))
}

test('an edit shows on the open page, at the place where it was', async ({ open }) => {
  const page = await open(desk)
  await page.goto(`${origin}/essays/harbour`)
  await page.evaluate("scrollTo({ top: 240, behavior: 'instant' })")
  const saved = performance.now()
  await edit('harbour.md', (text) => `${text}\n一只海鸥落在缆桩上。\n`)
  await page.getByText('一只海鸥落在缆桩上。').waitFor()
  console.log(`from save to page: ${Math.round(performance.now() - saved)} ms`)
  await expect.poll(() => page.evaluate('scrollY')).toBe(240)
})

test('a page whose essay stays the same is left alone', async ({ open }) => {
  const page = await open(desk)
  await page.goto(`${origin}/essays/tea`)
  await page.evaluate("document.body.dataset.kept = 'yes'")
  const other = await page.context().newPage()
  await other.goto(`${origin}/essays/harbour`)
  await edit('harbour.md', (text) => `${text}\n潮水退到了石阶下。\n`)
  await other.getByText('潮水退到了石阶下。').waitFor()
  await page.waitForTimeout(300)
  expect(await page.evaluate('document.body.dataset.kept')).toBe('yes')
})

test('an error shows on the page and in the terminal until it is mended', async ({ open }) => {
  const page = await open(desk)
  await page.goto(`${origin}/essays/tea`)
  const before = await readFile(file('tea.md'), 'utf8')
  await writeFile(file('tea.md'), '---\ntitle: 雨: 夜\n---\n\n雨。\n')
  const panel = page.getByRole('alert')
  await panel.getByText('tea.md:2').waitFor()
  expect(writing.terminal()).toContain('error: tea.md:2')
  expect(await page.locator('.opening h1').innerText()).not.toContain('雨')
  await writeFile(file('tea.md'), before)
  await panel.waitFor({ state: 'detached' })
})

test('drafts are there, and marked', async ({ open }) => {
  const page = await open(desk)
  await page.goto(`${origin}/`)
  const link = page.locator('main a[href="/essays/draft"]')
  await link.getByText('草稿').waitFor()
  await link.click()
  await page.locator('.opening h1').getByText('草稿').waitFor()
})

test('search follows', async ({ open }) => {
  const page = await open(desk)
  await edit('harbour.md', (text) => `${text}\n灯塔看守养了一只玳瑁猫。\n`)
  await expect
    .poll(async () => (await page.request.get(`${origin}/search.json?q=玳瑁猫`)).json(), {
      timeout: 30_000,
    })
    .toMatchObject({ total: 1 })
})
