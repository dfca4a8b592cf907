import type { Page } from 'playwright-core'
import type { Reader } from './reading.ts'

/** A page of every kind: what it is, its address, and the trouble that comes with it. */
export interface KindOfPage {
  readonly name: string
  readonly path: string
  readonly expected?: Reader['expected']
}

export const pages: readonly KindOfPage[] = [
  { name: 'the front', path: '/' },
  { name: 'an essay with a table', path: '/essays/harbour' },
  { name: 'an essay of paragraphs', path: '/essays/notes-1' },
  { name: 'an English essay', path: '/essays/lighthouse' },
  { name: 'a Traditional Chinese essay', path: '/essays/tea' },
  { name: 'an essay in the other script', path: '/zh-Hant/essays/harbour' },
  { name: 'an essay with code and an odd title', path: '/essays/angle' },
  { name: 'an essay with notes, a picture and ruby', path: '/essays/kiln' },
  { name: 'a section with its matches', path: '/essays/harbour/soup?q=战疫' },
  { name: 'all tags', path: '/tags' },
  { name: 'all collections', path: '/collections' },
  { name: 'a tag', path: '/tags/港口' },
  { name: 'a collection', path: '/collections/notes' },
  { name: 'a citation', path: '/cite/harbour/soup' },
  { name: 'addresses for programs', path: '/api' },
  { name: 'results', path: '/search?q=门牌擦得很亮' },
  { name: 'results of pinyin', path: '/search?q=fangbodi' },
  { name: 'results with a note', path: '/search?q=渡船 豆腐坊 天外飞仙' },
  { name: 'no results', path: '/search?q=天外飞仙' },
  { name: 'no query', path: '/search' },
  { name: 'a page that is not there', path: '/nowhere', expected: [/status of 404/] },
]

/** Goes there, and waits for fonts and pictures. */
export async function visit(page: Page, { path }: KindOfPage): Promise<void> {
  await page.goto(path, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** Unfolds whatever is folded, and brings out what the search field offers. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '')
  })
  await page.evaluate(
    'localStorage.setItem(\'searches\', \'["渡船", "很长的一次搜索很长的一次搜索"]\')',
  )
  await page.getByRole('searchbox').fill('')
  await page.getByRole('searchbox').focus()
  await page.locator('#recent').waitFor()
}
