import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { folderOf } from '../build/folder.ts'
import { buildCorpus, serveSite } from '../serve-site.ts'
import { test } from './reading.ts'

const well =
  '井台上的绳印一年比一年深，打水的人却一年比一年少。桶沿磕在石头上的声音，隔着两条巷子也听得见。'
const before = `# 老巷

巷子口有一口井。

## 井

${well}

## 槐树

槐树是分家那年栽的，如今树荫盖住了半个院子，夏天的饭桌就摆在下面。
`

/** A section before it, another heading above it, and its place after the tree. */
const after = `# 老巷

巷子口有一口井。

## 石板

石板路是后来铺的，雨天走在上面，鞋底总带着一股青苔味。

## 槐树

槐树是分家那年栽的，如今树荫盖住了半个院子，夏天的饭桌就摆在下面。

## 打水的人

${well}
`

describe('a section’s link that was shared', () => {
  test('leads to the same text after the essay was edited and built again', async ({ open }) => {
    const corpus = await folderOf({ 'lane.md': before })
    const site = await serveSite(await buildCorpus(corpus))
    const reader = await open()
    await reader.goto(`${site.origin}/essays/lane`)
    const href = await reader
      .locator('section', { hasText: well })
      .locator('.link')
      .getAttribute('href')
    await site.stop()

    await writeFile(join(corpus, 'lane.md'), after)
    const again = await serveSite(await buildCorpus(corpus))
    try {
      const page = await open()
      await page.goto(`${again.origin}${href}`)
      const opened = page.locator('section.open')
      expect(await opened.textContent()).toContain(well)
      expect(await opened.locator('h2').textContent()).toBe('打水的人')
      expect(new URL(page.url()).pathname).toBe(href)
      expect(await readFile(join(corpus, 'links.lock'), 'utf8')).toContain('| 打水的人')

      await writeFile(join(corpus, 'lane.md'), after.slice(0, after.indexOf('## 打水的人')))
    } finally {
      await again.stop()
    }
    const last = await serveSite(await buildCorpus(corpus))
    try {
      const page = await open()
      const response = await page.goto(`${last.origin}${href}`)
      expect(response?.status()).toBe(200)
      expect(await page.locator('section.open .note').isVisible()).toBe(true)
      await expect
        .poll(() =>
          page.locator('section.open .note').evaluate((note) => {
            const { top } = note.getBoundingClientRect()
            return top >= 0 && top < window.innerHeight
          }),
        )
        .toBe(true)
    } finally {
      await last.stop()
    }
  })
})
